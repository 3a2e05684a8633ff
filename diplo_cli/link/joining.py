"""Which mentions name one person: whole names first, then surnames, then handles."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from diplo_cli.extractors.people import PersonMention
from diplo_cli.lexicon import country_name
from diplo_cli.lexicon.offices import words_of
from diplo_cli.link.spelling import fold_name, is_same_name, name_parts, slips

_NEAR = 3000


@dataclass
class Bearer:
    """One person's mentions, in reading order once joined."""

    mentions: list[PersonMention] = field(default_factory=list)
    names: set[tuple[str, ...]] = field(default_factory=set)

    def add(self, mention: PersonMention) -> None:
        """Take a mention in; a handle gives no name."""
        self.mentions.append(mention)
        if not mention.name.startswith("@"):
            self.names.add(name_parts(mention.name))

    def title_words(self) -> set[str]:
        """The folded words of all titles."""
        return {word for m in self.mentions for title in m.titles for word in fold_name(title.title).split()}


def join_mentions(text: str, mentions: tuple[PersonMention, ...]) -> list[Bearer]:
    """Groups of mentions, one a person, in the order of their first mention."""
    bearers: list[Bearer] = []
    handles = [m for m in mentions if m.name.startswith("@")]
    names = [m for m in mentions if not m.name.startswith("@")]
    for mention in (m for m in names if len(name_parts(m.name)) > 1):
        _find_whole(bearers, mention).add(mention)
    for mention in (m for m in names if len(name_parts(m.name)) == 1):
        bearer = _find_single(bearers, mention)
        if bearer is not None:
            bearer.add(mention)
    _join_handles(text, bearers, handles)
    for bearer in bearers:
        bearer.mentions.sort(key=lambda m: m.start)
    return sorted(bearers, key=lambda b: b.mentions[0].start)


def _find_whole(bearers: list[Bearer], mention: PersonMention) -> Bearer:
    parts = name_parts(mention.name)
    exact = next((b for b in bearers if parts in b.names), None)
    if exact is not None:
        return exact
    alike = [b for b in bearers if any(len(n) > 1 and is_same_name(n, parts) for n in b.names)]
    if len(alike) == 1:
        return alike[0]
    bearers.append(Bearer())
    return bearers[-1]


def _find_single(bearers: list[Bearer], mention: PersonMention) -> Bearer | None:
    """The bearer of a surname; None when several could be meant; a new one for a name not met before."""
    part = name_parts(mention.name)[0]
    fitting = [b for b in bearers if any(part == n[-1] for n in b.names)]
    fitting = fitting or [b for b in bearers if any(part in _leading(n) for n in b.names)]
    if not fitting and (len(part) >= 8 or (len(part) >= 6 and (mention.titles or mention.honorific))):
        fitting = [b for b in bearers if any(slips(part, n[-1]) == 1 for n in b.names)]
    if not fitting:
        bearers.append(Bearer())
        return bearers[-1]
    return fitting[0] if len(fitting) == 1 else _choose(fitting, mention)


def _leading(name: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part for part in name if len(part) > 2 and part not in words_of("particle"))


def _choose(bearers: list[Bearer], mention: PersonMention) -> Bearer | None:
    """Of several of one surname the one with this title, else the one named last before."""
    words = {w for title in mention.titles for w in fold_name(title.title).split()}
    titled = [b for b in bearers if words and words <= b.title_words()]
    if len(titled) == 1:
        return titled[0]
    pool = titled or bearers
    before = [(max(m.start for m in b.mentions if m.start < mention.start), i) for i, b in enumerate(pool)
              if any(m.start < mention.start for m in b.mentions)]  # fmt: skip
    if not before:
        return None
    place, index = max(before)
    return pool[index] if mention.start - place < _NEAR else None


def _join_handles(text: str, bearers: list[Bearer], handles: list[PersonMention]) -> None:
    known: dict[str, Bearer] = {}
    for handle in handles:
        bearer = _beside(text, bearers, handle)
        if bearer is not None:
            known.setdefault(handle.name.lower(), bearer)
    for handle in handles:
        bearer = known.get(handle.name.lower()) or _by_letters(bearers, handle.name)
        if bearer is not None:
            bearer.add(handle)


def _beside(text: str, bearers: list[Bearer], handle: PersonMention) -> Bearer | None:
    """The person whose name stands right after a handle, or right before it in brackets."""
    for bearer in bearers:
        for mention in bearer.mentions:
            if 0 < mention.start - handle.end <= 2 and not text[handle.end : mention.start].strip():
                return bearer
            if 0 < handle.start - mention.end <= 3 and text[mention.end : handle.start].strip() == "(":
                return bearer
    return None


def _by_letters(bearers: list[Bearer], handle: str) -> Bearer | None:
    """The only person whose name or office the letters of a handle spell."""
    letters = "".join(c for c in fold_name(handle) if c.isalpha())
    fitting = [b for b in bearers if _spells_name(b, letters) or _spells_office(b, letters)]
    return fitting[0] if len(fitting) == 1 else None


def _spells_name(bearer: Bearer, letters: str) -> bool:
    for name in bearer.names:
        squeezed = "".join(name)
        if len(name) > 1 and len(squeezed) >= 6 and (squeezed in letters or name[0] + name[-1] in letters):
            return True
    return False


def _spells_office(bearer: Bearer, letters: str) -> bool:
    """ "SecWar" for the Secretary of War, "POTUS" for the President of the United States."""
    for mention in bearer.mentions:
        for title in mention.titles:
            words = fold_name(title.title).split()
            if _is_made_of_beginnings(letters, [w for w in words if w not in {"of", "the", "for", "and"}]):
                return True
            state = country_name(title.country or mention.country or "").lower().split()
            if len(state) > 1 and letters == "".join(w[0] for w in [*words, "of", "the", *state]):
                return True
    return False


def _is_made_of_beginnings(letters: str, words: list[str]) -> bool:
    for word in words:
        taken = next(
            (n for n in range(min(len(word), len(letters)), 2, -1) if word.startswith(letters[:n])), 0
        )
        letters = letters[taken:]
    return not letters and len(words) > 1


def choose_name(bearer: Bearer) -> str:
    """The fullest form as written; of forms as full the one written most often, then the first."""
    counted = Counter(m.name for m in bearer.mentions if not m.name.startswith("@"))
    order = list(counted)
    return max(order, key=lambda name: (len(name_parts(name)), counted[name], -order.index(name)))
