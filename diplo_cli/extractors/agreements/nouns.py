"""Nouns that name agreements, with the contract's type, and the words that tell a field of policy."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diplo_cli.facts import AgreementType

HEADS: dict[str, AgreementType] = {
    "treaty": "treaty", "agreement": "agreement", "accord": "agreement", "deal": "agreement",
    "pact": "pact", "compact": "pact", "framework": "framework", "memorandum": "memorandum_of_understanding",
    "mou": "memorandum_of_understanding", "moc": "memorandum_of_understanding", "protocol": "protocol",
    "convention": "convention", "declaration": "declaration", "communique": "joint_statement",
    "truce": "agreement", "ceasefire": "agreement", "armistice": "agreement", "roadmap": "roadmap",
    "charter": "charter", "contract": "contract", "arrangement": "arrangement", "concordat": "agreement",
    "covenant": "convention", "fta": "agreement", "cepa": "agreement", "sofa": "agreement",
    "understanding": "other", "settlement": "agreement", "partnership": "agreement", "programme": "programme",
    "loi": "letter_of_intent",
}  # fmt: skip

VARIANTS = {
    "treaties": "treaty", "agreements": "agreement", "accords": "accord", "deals": "deal", "pacts": "pact",
    "compacts": "compact", "frameworks": "framework", "memoranda": "memorandum", "memorandums": "memorandum",
    "memo": "memorandum", "memos": "memorandum",
    "mous": "mou", "mocs": "moc", "protocols": "protocol", "conventions": "convention",
    "declarations": "declaration", "communiqué": "communique", "communiqués": "communique",
    "communiques": "communique", "truces": "truce", "ceasefires": "ceasefire", "charters": "charter",
    "contracts": "contract", "arrangements": "arrangement", "ftas": "fta", "understandings": "understanding",
    "settlements": "settlement", "partnerships": "partnership", "program": "programme",
    "programs": "programme",
    "programmes": "programme", "roadmaps": "roadmap", "cease-fire": "ceasefire", "road-map": "roadmap",
}  # fmt: skip

# Heads that other trades use more often: they begin a record only as a capitalised name or as the object
# of an agreeing verb.
WEAK = frozenset(
    "framework roadmap charter programme arrangement declaration contract convention protocol partnership "
    "understanding settlement compact covenant sofa code".split()
)
REFERENCES = frozenset(
    "document documents text texts instrument instruments paper papers extension renewal".split()
)

# "documents of accession": a state joins an agreement or a body by them.
PAPERS = frozenset({"instrument", "instruments", "document", "documents", "paper", "papers"})

# Papers that are agreements only when they are said to be signed.
SIGNABLE: dict[str, AgreementType] = {
    "initiative": "programme", "plan": "programme", "scheme": "programme", "pathway": "programme",
    "schedule": "other", "package": "other", "notes": "other", "minutes": "other", "mechanism": "arrangement",
    "commitment": "other", "pledge": "other", "act": "other",
    "loan": "agreement", "grant": "agreement", "lease": "agreement", "guarantee": "agreement",
    "waiver": "agreement", "amendment": "other", "amendments": "other", "addendum": "other", "annex": "other",
    "annexes": "other",
    "swap line": "agreement", "term sheet": "other", "free trade area": "agreement",
    "customs union": "agreement", "modus vivendi": "arrangement", "side letter": "other",
    "pause": "agreement", "agreed minutes": "other", "entente": "pact", "cessation": "agreement",
}  # fmt: skip

# Two words that name an agreement of states, whatever is done with it.
COMPOUNDS: dict[tuple[str, str], str] = {
    ("currency", "swap"): "swap line",
    ("swap", "line"): "swap line", ("swap", "lines"): "swap line", ("term", "sheet"): "term sheet",
    ("trade", "area"): "free trade area", ("trade", "zone"): "free trade area",
    ("customs", "union"): "customs union", ("modus", "vivendi"): "modus vivendi",
    ("side", "letter"): "side letter", ("side", "letters"): "side letter",
    ("humanitarian", "pause"): "pause", ("humanitarian", "pauses"): "pause",
    ("humanitarian", "truce"): "truce",
    ("agreed", "minutes"): "agreed minutes", ("visa", "waiver"): "waiver",
    ("entente", "cordiale"): "entente",
}  # fmt: skip

# "letter of intent": the noun before "of" alone says nothing.
OF_KINDS: dict[tuple[str, str], AgreementType] = {
    ("letter", "intent"): "letter_of_intent", ("letters", "intent"): "letter_of_intent",
    ("statement", "intent"): "letter_of_intent", ("declaration", "intent"): "declaration",
    ("memorandum", "understanding"): "memorandum_of_understanding",
    ("plan", "action"): "programme", ("programme", "cooperation"): "programme",
    ("letter", "understanding"): "memorandum_of_understanding", ("letters", "exchange"): "other",
    ("cessation", "hostilities"): "agreement",
    ("exchange", "notes"): "other", ("exchange", "letters"): "other",
    ("statement", "principles"): "declaration",
    ("terms", "reference"): "other", ("code", "conduct"): "other",
}  # fmt: skip
JOINT_KINDS: dict[tuple[str, str], AgreementType] = {
    ("joint", "statement"): "joint_statement", ("joint", "statements"): "joint_statement",
    ("joint", "communique"): "joint_statement", ("action", "plan"): "programme",
    ("work", "plan"): "programme", ("cooperation", "plan"): "programme", ("peace", "plan"): "programme",
    ("de-escalation", "plan"): "programme", ("vision", "statement"): "joint_statement",
}  # fmt: skip

# Heads that may name one and the same paper; any of a row goes with any other of that row.
GENERIC = frozenset({"agreement", "accord", "deal", "pact"})
_GENERIC = GENERIC | {"document", "text", "instrument", "paper", "extension", "renewal"}
_FAMILIES = (
    _GENERIC | {"treaty", "convention", "charter", "compact", "covenant", "concordat", "settlement"},
    _GENERIC | {"memorandum", "mou", "moc", "understanding", "arrangement"},
    _GENERIC | {"framework", "arrangement", "partnership", "programme", "roadmap", "plan"},
    _GENERIC | {"fta", "cepa", "sofa", "partnership", "treaty"},
    _GENERIC | {"ceasefire", "truce", "armistice"},
    _GENERIC | {"protocol"},
    _GENERIC | {"exchange"},
    _GENERIC | {"declaration"} - GENERIC,
    _GENERIC | {"contract"},
    _GENERIC | {"loi", "letter", "statement"},
    {"declaration", "statement", "communique", "document", "text"},
    {"agreement", "exchange", "document"},
    _GENERIC | {"arrangement"} | frozenset(COMPOUNDS.values()) | {"loan", "grant", "lease", "guarantee"},
    _GENERIC | {"protocol", "amendment", "amendments", "addendum", "annex", "annexes"},
)

DOMAINS: dict[str, tuple[str, ...]] = {
    "nuclear": ("nuclear", "atomic", "uranium", "nonproliferation", "non-proliferation"),
    "defence": ("defence", "defense", "military", "security", "arms", "missile", "forces", "naval",
                "weapons"),
    "peace": ("peace", "ceasefire", "cease-fire", "truce", "armistice", "hostilities", "disengagement"),
    "border": ("border", "boundary", "frontier", "maritime boundary", "demarcation", "delimitation"),
    "trade": ("trade", "tariff", "tariffs", "investment", "customs", "economic", "export", "market", "fta"),
    "taxation": ("tax", "taxation"),
    "climate": ("climate", "carbon", "emissions", "environment", "environmental", "conservation", "marine"),
    "energy": ("energy", "gas", "oil", "pipeline", "electricity", "power", "hydrogen", "solar", "fuel"),
    "transport": ("transport", "aviation", "air", "railway", "rail", "shipping", "road", "maritime"),
    "visa": ("visa", "visas", "mobility", "migration", "migrants", "readmission", "labour", "workers"),
    "justice": ("extradition", "legal", "crime", "criminal", "judicial", "police", "trafficking",
                "prisoners"),
    "health": ("health", "medical", "vaccine", "vaccines", "disease"),
    "science": ("science", "technology", "research", "space", "innovation", "ai", "digital", "cyber"),
    "education": ("education", "student", "academic", "universities", "scholarship"),
    "culture": ("culture", "cultural", "heritage", "tourism", "sport", "sports", "media"),
    "agriculture": ("agriculture", "agricultural", "fisheries", "fishing", "food", "grain", "water"),
    "finance": ("currency", "swap", "loan", "debt", "financial", "finance", "banking"),
}  # fmt: skip
DOMAIN_WORDS = {word: domain for domain, listed in DOMAINS.items() for word in listed}


def head_noun(word: str) -> str | None:
    """The agreement noun of a lower-case word, singular: "treaties" gives "treaty"; None for others."""
    word = VARIANTS.get(word, word)
    return word if word in HEADS else None


_PLURALS = frozenset({"memoranda", "documents", "papers", "texts"})


def is_plural(word: str) -> bool:
    """Whether a lower-case agreement noun stands in the plural."""
    return (word in VARIANTS and word.endswith("s")) or word in _PLURALS


def may_name_one_thing(noun: str, other: str) -> bool:
    """Whether two agreement nouns may mean one paper: "treaty" and "pact", not "treaty" and "memorandum"."""
    return noun == other or any(noun in family and other in family for family in _FAMILIES)


def may_be_short(noun: str, other: str) -> bool:
    """Whether two head nouns of full names may name one paper: "MoU" for "Memorandum"."""
    both = {noun, other}
    return both <= {"memorandum", "mou", "moc"} or not both & _OF_ITS_OWN_KIND


_OF_ITS_OWN_KIND = frozenset(
    "memorandum mou moc understanding declaration statement communique protocol".split()
)


def find_domain(words: list[str]) -> str | None:
    """The field of policy that the words name most, the first of equals; None when they name none."""
    counts: dict[str, int] = {}
    for word in words:
        domain = DOMAIN_WORDS.get(word)
        if domain:
            counts[domain] = counts.get(domain, 0) + 1
    return max(counts, key=lambda d: counts[d]) if counts else None
