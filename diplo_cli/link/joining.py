"""Which mentions name one person: whole names first, then surnames, then handles."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from diplo_cli.extractors.people.mention import PersonMention
from diplo_cli.lexicon import country_name
from diplo_cli.lexicon.offices import words_of
from diplo_cli.link.spelling import fold_name, is_same_name, name_parts, slips

_NEAR = 3000  # code points: how far back a surname that two people bear still points
_MOST_ALIKE = 200  # people looked through for one name: no article has more of one surname


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


@dataclass
class _Index:
    """Bearers by the parts of their names: the time grows with the mentions, not with their square."""

    bearers: list[Bearer] = field(default_factory=list)
    by_part: dict[str, list[Bearer]] = field(default_factory=dict)

    def add(self, bearer: Bearer | None, mention: PersonMention) -> None:
        """Give a mention to a bearer, a new one if there is none, and remember the parts of its name."""
        if bearer is None:
            bearer = Bearer()
            self.bearers.append(bearer)
        bearer.add(mention)
        for part in name_parts(mention.name):
            known = self.by_part.setdefault(part, [])
            if all(bearer is not other for other in known[-_MOST_ALIKE:]):
                known.append(bearer)

    def sharing(self, parts: tuple[str, ...]) -> list[Bearer]:
        """Bearers with a name that has one of these parts, each once, in order of appearance."""
        found = {id(b): b for part in parts for b in self.by_part.get(part, ())[:_MOST_ALIKE]}
        return list(found.values())


def join_mentions(text: str, mentions: tuple[PersonMention, ...]) -> list[Bearer]:
    """Groups of mentions, one a person, in the order of their first mention."""
    index = _Index()
    names = [(m, name_parts(m.name)) for m in mentions if not m.name.startswith("@")]
    for mention, parts in names:
        if len(parts) > 1:
            index.add(_find_whole(index, parts), mention)
    for mention, parts in names:
        if len(parts) == 1:
            bearer, certain = _find_single(index, mention, parts[0])
            if certain:
                index.add(bearer, mention)
    _join_handles(text, index.bearers, [m for m in mentions if m.name.startswith("@")])
    for bearer in index.bearers:
        bearer.mentions.sort(key=lambda m: m.start)
    return sorted(index.bearers, key=lambda b: b.mentions[0].start)


def _find_whole(index: _Index, parts: tuple[str, ...]) -> Bearer | None:
    near = index.sharing(parts)
    exact = next((b for b in near if parts in b.names), None)
    if exact is not None:
        return exact
    alike = [b for b in near if any(len(n) > 1 and is_same_name(n, parts) for n in b.names)]
    return alike[0] if len(alike) == 1 else None


def _find_single(index: _Index, mention: PersonMention, part: str) -> tuple[Bearer | None, bool]:
    """The bearer of a surname, and whether that is certain; no bearer means a name not met before."""
    near = index.sharing((part,))
    fitting = [b for b in near if any(part == n[-1] for n in b.names)]
    fitting = fitting or [b for b in near if any(part in _leading(n) for n in b.names)]
    if not fitting and (len(part) >= 8 or (len(part) >= 6 and (mention.titles or mention.honorific))):
        some = index.bearers[:_MOST_ALIKE]
        fitting = [b for b in some if any(slips(part, n[-1]) == 1 for n in b.names)]
    if len(fitting) < 2:
        return (fitting[0] if fitting else None), True
    chosen = _choose(fitting, mention)
    return chosen, chosen is not None


def _leading(name: tuple[str, ...]) -> tuple[str, ...]:
    """The parts that may stand for the whole; "Do" of "Do Thi Lan" is a family name, no particle."""
    plain = words_of("particle") - ({name[0]} & words_of("also-name"))
    return tuple(part for part in name if len(part) > 1 and part not in plain)


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
    starts = {m.start: b for b in bearers for m in b.mentions}
    ends = {m.end: b for b in bearers for m in b.mentions}
    known: dict[str, Bearer] = {}
    for handle in handles:
        bearer = _beside(text, starts, ends, handle)
        if bearer is not None:
            known.setdefault(handle.name.lower(), bearer)
    for name in {handle.name.lower() for handle in handles} - set(known):
        spelt = _by_letters(bearers[:_MOST_ALIKE], name)
        if spelt is not None:
            known[name] = spelt
    for handle in handles:
        if handle.name.lower() in known:
            known[handle.name.lower()].add(handle)


def _beside(
    text: str, starts: dict[int, Bearer], ends: dict[int, Bearer], handle: PersonMention
) -> Bearer | None:
    """The person whose name stands right after a handle, or right before it in brackets."""
    for gap in (1, 2):
        if handle.end + gap in starts and not text[handle.end : handle.end + gap].strip():
            return starts[handle.end + gap]
    for gap in (1, 2, 3):
        if handle.start - gap in ends and text[handle.start - gap : handle.start].strip() == "(":
            return ends[handle.start - gap]
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
