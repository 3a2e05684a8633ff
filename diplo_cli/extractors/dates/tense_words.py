"""The words that tell tense: auxiliaries, irregular pasts, verbs and prepositions that look ahead or back."""

from __future__ import annotations

MODALS = frozenset("will shall 'll ’ll wo would may might could can ca should must".split())
HAVE = frozenset("have has had 've ’ve having".split())
BE_PAST = frozenset("was were".split())
BE_PRESENT = frozenset("is are am 's ’s 're ’re 'm be being".split())
BE = BE_PAST | BE_PRESENT | {"been"}
DO_PAST = frozenset({"did"})
IRREGULAR_PAST = frozenset(
    """said met held told made took went came gave saw began became left led put set brought sent spoke
    wrote read agreed won lost kept found got knew felt paid ran sat stood struck thought understood
    drew flew fell grew rose broke chose drove forgot hid shook showed stole swore threw wore withdrew
    built bought caught cut dealt fought heard hit laid meant rebuilt sold shut slept spent split spread
    sought taught undertook underwent bound overcame oversaw inked signed had did was were""".split()
)
# Words that put what follows ahead of them: "is scheduled for", "agreed to", "plans to".
AHEAD = frozenset(
    """scheduled slated expected planned due set poised supposed hoping hopes hope hoped plan plans
    planning agree agreed agrees intend intends intended promise promised pledged vowed wants want
    wanted likely ready prepared about going upcoming coming deadline invited tentatively proposed
    postponed rescheduled delayed extended expect expects predict predicts anticipate anticipates foresee
    foresees""".split()
)
# Verbs whose "to ..." happened with them: "met to sign", "began to", "was forced to".
CARRIED_OUT = frozenset(
    """met meet began started continued forced managed helped failed gathered arrived travelled traveled
    flew went came used refused declined returned convened assembled allowed enabled voted sat joined
    compelled rushed pulled appeared seemed served got visited""".split()
)
# The present of timetables. Other presents are open: a caption "shakes hands on Friday" after the event.
TIMETABLE = frozenset(
    """begin begins start starts open opens expire expires end ends resume resumes convene convenes depart
    departs leave leaves close closes run runs take takes come comes enter enters fall falls""".split()
)
CLAUSE_STARTS = frozenset(
    "that which who whom where when while because although though but whereas if ; : — –".split()
)
FUTURE_LEADS = frozenset("by until till before into upcoming coming next scheduled".split())
BESIDE_TIMES = frozenset("the this a.m. p.m. am pm a.m p.m est edt gmt utc ist noon about around".split())
MOVED = frozenset("rescheduled postponed delayed moved pushed shifted brought deferred extended".split())
FIRM_LEADS = frozenset("effective payable due".split())
PAST_LEADS = frozenset("since last past after previous".split())
# "the signing planned for Friday was ...": whether that Friday is over, only the day nearest can tell.
CALLED_OFF = frozenset("canceled cancelled scrapped scrubbed dropped aborted abandoned".split()) | MOVED
# Verbs that fix what comes "for Friday".
FIXED = frozenset(
    """called convened summoned announced arranged reserved booked confirmed fixed requested sought call
    calls calling announce announces convene convenes summon eyed targeted earmarked timed named forecast
    predicted due""".split()
)
# Nouns and adjectives of what lies ahead: "Friday's planned signing", "Friday's deadline".
COMING = frozenset("planned scheduled upcoming expected deadline coming proposed".split())
# Nouns of what nobody announces, and of words that were said.
UNPLANNED = frozenset(
    """attack attacks assault bombing bombings blast blasts explosion explosions killing killings shooting
    shootings crash crashes raid raids incident earthquake quake storm flood floods fire coup death deaths
    murder massacre arrest arrests accident collision clash clashes violence hijacking kidnapping riot riots
    disaster collapse""".split()
)
AFTERMATH = frozenset("wake aftermath".split())
SPOKEN = frozenset(
    """ruling decision announcement statement remarks remark comments comment report reports rejection
    resignation breakthrough victory defeat win loss outcome result results close closing""".split()
)
UTTERED = frozenset("tweet tweets post posts statement statements interview remarks letter comments".split())
SPEECH_PAST = frozenset(
    """said told announced warned added stated declared reported confirmed insisted claimed denied noted
    tweeted wrote predicted argued acknowledged admitted""".split()
)
# Presents that tell of the past: "reports show", "the ministry says".
TELLING = frozenset(
    "says say shows show tells tell is are has have was were indicates suggest suggests".split()
)
NOBODY = frozenset("no neither nobody none nothing nor hardly".split())
PERCEIVED = frozenset("seen see heard hear felt reached found located".split())
TALK = frozenset("comment say confirm discuss elaborate speak give disclose specify name tell reveal".split())
CLAUSE_AHEAD = frozenset("when once until till before if whenever soon as unless where".split())
BACKSHIFTED = frozenset(
    "would likely planned hoped expected intended wanted scheduled due ready prepared set".split()
)
NOT_VERBS = frozenset(
    """the a an this that these those his her its their our my your several some many more all both each
    any no not and or but in on at by for with from of as it them him us me you i he she we they one two
    three four five six""".split()
)
