"""Words and labels that attribution asks for, whatever pipeline made the Doc.

Works on Universal Dependencies labels and on those of the `en_core_web` pipelines alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.lexicon.cues import CueVerb, load_cue_verbs

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "nsubjpass", "csubj", "csubj:pass"})
PASSIVE_SUBJECTS = frozenset({"nsubj:pass", "nsubjpass"})
RELATIVES = frozenset({"acl:relcl", "relcl"})
SHARED = frozenset({"conj", "xcomp", "advcl", "acl", "parataxis", "ccomp", "dep"})
PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "you", "one", "who"})
MALE = frozenset({"he", "him", "his", "himself"})
FEMALE = frozenset({"she", "her", "hers", "herself"})
THIRD_PERSON = frozenset({"he", "she", "they", "it"})
AUXILIARIES = frozenset(
    "has have had is are was were be been being will would can could may might must should shall do "
    "does did 's 've 'd 'll ’s ’ve ’d ’ll n't n’t not to also then later once now still repeatedly "
    "often even only just reportedly recently previously again simply never always further "
    "subsequently earlier publicly both all famously bluntly reportedly separately quickly explicitly "
    "specifically instead".split()
)
NP_STARTS = frozenset(
    "the a an this that these those his her their its our my some one two three four five several "
    "many another other each both no most all former senior top".split()
)
PREPOSITIONS = frozenset(
    "in on at by with from during after before when while as about against into over under through to "
    "for of between among since until because if although though despite amid following via including "
    "regarding toward towards upon without within per near outside inside than like but and or so yet "
    "whether where why how asked given once unlike instead even if".split()
)
ISSUED = frozenset(
    {"statement", "letter", "message", "tweet", "post", "email", "release", "speech", "video", "memo"}
)
SPEAKING_BODIES = frozenset(
    "ministry department government embassy office agency commission council committee parliament "
    "senate house court administration secretariat union association party company group organization "
    "organisation bank fund institute university newspaper daily television tv radio network channel "
    "statement report communique communiqué readout press army navy military forces police palace "
    "kremlin pentagon presidency cabinet mission delegation bureau authority board foundation firm "
    "service treaty agreement document text release declaration poll survey study campaign center "
    "centre foundation league federation alliance bloc corporation magazine times post news journal "
    "reuters website publication coalition opposition chamber ministries officials editorial".split()
)
PERSONS = tuple(
    "er ers or ors ist ists ian ians ant ants ent ents man men woman women people person chief chiefs "
    "official officials aide aides critic critics ally allies head heads source sources member friend "
    "friends wife husband son daughter father mother general colonel king queen pope mayor judge "
    "envoy envoys diplomat diplomats analyst analysts rival rivals fan fans mp mps expert experts "
    "chair economist voter voters nominee candidate advocate advocates delegate delegates attorney "
    "attorneys lawyer liberals conservatives democrats republicans counterpart parties leadership "
    "elite elites some others many one student students kids".split()
)
DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight "
    "earlier later last this recently here there".split()
)
WEAK = frozenset(
    "allow offer guarantee provide challenge finish begin find read go put order direct rule decide "
    "speak charge estimate thank greet welcome spell sum produce shoot press show sing play hail "
    "order volunteer deny signal publish print sign text type pen forecast broadcast certify convey "
    "express repeat specify hint object conclude quote cite name agree notify brief inform protest "
    "persist interrupt project point threaten flag hit pan knock refer bill credit fault tag paint "
    "attack reject defend support compare equate liken oppose play champion".split()
)
"""Verbs of saying that mostly say something else: they count where no better one is there."""
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "PRON", "PART", "SYM", "X"})


_ENOUGH = 50  # tokens; `Doc.has_annotation` looks at all of them, each time


def has_parse(doc: Doc) -> bool:
    """Whether the document carries dependencies."""
    return any(doc[i].dep for i in range(min(len(doc), _ENOUGH)))


def cue_verb(token: Token) -> CueVerb | None:
    """The cue verb that a token is a form of; None for nouns such as "the report"."""
    verb = load_cue_verbs().get(token.lower_)
    if verb is None and token.lower_ in _MADE:
        return _makes_clear(token)
    if token.lower_ in _WITH_PARTICLE and token.i + 1 < len(token.doc):
        lemma, particles = _WITH_PARTICLE[token.lower_]
        if token.nbor().lower_ in particles and token.pos_ in {"VERB", ""}:
            return CueVerb(f"{lemma} {token.nbor().lower_}", "say")
    if verb is not None and verb.lemma in _AS and token.pos_ == "VERB" and _is_called_as(token):
        return CueVerb(f"{verb.lemma} as", "characterize")
    if verb is None or not _is_verb(token) or _is_in_name(token, verb):
        return None
    return verb


_WITH_PARTICLE: dict[str, tuple[str, frozenset[str]]] = {
    form: (forms.split()[0], frozenset(particles.split()))
    for forms, particles in (
        ("fire fires fired firing", "back"),
        ("shoot shoots shot shooting", "back"),
        ("hit hits hitting", "back"),
        ("snap snaps snapped snapping", "back"),
        ("lash lashes lashed lashing", "out"),
        ("cut cuts cutting", "in"),
        ("chime chimes chimed chiming", "in"),
        ("play plays played playing", "down"),
        ("point points pointed pointing", "out"),
    )
    for form in forms.split()
}
"""Forms of verbs that say something together with a particle: "fired back that", "her husband cut in"."""


_AS = frozenset("refer attack hail reject defend paint pan fault cite quote welcome".split())


def _is_called_as(verb: Token) -> bool:
    """ "referred to the guests as "friends"", "attacked the plan as a "gift"": says what they are."""
    ahead = list(verb.doc[verb.i + 1 : verb.i + 14])
    at = next((k for k, t in enumerate(ahead) if t.lower_ == "as"), len(ahead))
    behind = [t for t in ahead[at + 1 : at + 4] if t.lower_ not in {"a", "an", "the", "being", "having"}]
    return bool(behind) and behind[0].is_quote


_MADE = frozenset({"made", "makes", "make", "making"})


def _makes_clear(verb: Token) -> CueVerb | None:
    """ "made it clear that", "made clear"."""
    ahead = [t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 5]]
    ahead = [w for w in ahead if w not in {"it", "very", "quite", "also", "perfectly", "absolutely"}]
    return CueVerb("make", "say") if ahead[:1] in (["clear"], ["plain"]) else None


def _is_in_name(token: Token, verb: CueVerb) -> bool:
    """Bill in "Sen. Bill Doe", Mark in "Mark Doe"; not Says in a headline."""
    return token.text[:1].isupper() and token.lower_ == verb.lemma


def _is_verb(token: Token) -> bool:
    lower = token.lower_
    if token.dep_ in {"amod", "compound"}:
        return False
    if token.pos_:
        if token.pos_ in {"VERB", "AUX"}:
            return True
        return lower in {"said", "says", "told", "wrote", "tweeted", "added"}
    before = token.nbor(-1) if token.i else None
    if before is None:
        return lower.endswith("ing")
    if before.lower_ in NP_STARTS or before.lower_ in PREPOSITIONS - {"to"} or before.lower_ in {"'s", "’s"}:
        return lower.endswith("ing") or (before.lower_ in {"that", "all", "both"} and lower.endswith("ed"))
    return True


def sex_of(word: str) -> str | None:
    """ "male" or "female" for a pronoun of the third person in small letters, else None."""
    return "male" if word in MALE else "female" if word in FEMALE else None


def lemma_of(span: Span) -> str:
    """The lemma of a cue: of its first verb of saying, else the words themselves in lower case."""
    for token in span:
        verb = load_cue_verbs().get(token.lower_)
        if verb is not None:
            return verb.lemma
    return span.text.lower()
