"""Through which channel the words came: X, a statement, a press conference, an interview ..."""

from __future__ import annotations

import re

_NETWORKS = (
    "Truth Social|Facebook|Instagram|Telegram|LinkedIn|WeChat|Weibo|YouTube|Threads|Bluesky|WhatsApp|TikTok"
    "|Mastodon|VKontakte|Reddit|Snapchat"
)
_ON_X = re.compile(
    r"\b(?:on|via|to|an?|his|her|their) (?:social (?:media )?(?:platform|site|network) )?X\b(?![-\w’'])"
    r"|\bX (?:post|account|handle|thread)\b|\bformerly (?:known as )?Twitter\b"
)
_TWITTER = re.compile(r"\bTwitter\b|\b(?:re)?tweet(?:s|ed|ing)?\b", re.IGNORECASE)
_NETWORK = re.compile(rf"\b({_NETWORKS})\b")

_AIRED = re.compile(
    r"\b(?:spoke|speaks|speaking|said|says|saying|appeared|appearing|told \w+) on (?:[A-Z]\w+[’']s )?"
    r"((?:[A-Z][\w&]*[ ]){0,2}(?:News|TV|Radio|Television|Channel|CNN|BBC|NPR|MSNBC|CBS|NBC|ABC)\b(?: \d+)?)"
)

_A = r"(?:an?|the|his|her|its|their|another|that|this|one)"
_PEOPLE = (
    r"(reporters|journalists|correspondents|newsmen|news(?:paper)?men|media|press|press corps|mediapersons"
    r"|media persons)"
)
_HOUSE = (
    r"(?:parliament|lawmakers|MPs|deputies|legislators|congress|senate|house of \w+|lok sabha|rajya sabha"
    r"|knesset|bundestag|bundesrat|duma|sejm|riksdag|storting|folketing|cortes|diet|majlis|national assembly)"
)
_BEFORE_HOUSE = rf"speaking before (?:the |both houses of )?{_HOUSE}"
_ADDRESSING_HOUSE = r"(?:told|tells|telling|addressing|addressed|speaking in|speech (?:in|to)|said in)"
_TALKING = (
    r"(?:told|tells|telling|speaking to|spoke to|speaks to|talking to|talked to|addressing|addressed"
    r"|asked by|answering|questions from|remarks to|said to|with|interacting with)"
)
_ADDRESSING = r"(?:addressing|addressed|speaking (?:at|before)|told|spoke at|speaking during)"
_GATHERING = (
    r"(?:ceremony|conference|rally|forum|gathering|summit|assembly|audience|crowd|session|meeting|event"
    r"|supporters)"
)
_ISSUED = r"(?:in|issued|released|issuing|releasing|according to|read|reads|put out|via|through|by)"

# In order: the first pattern that matches names the channel; "" takes the word as written.
_TABLE: tuple[tuple[str, str], ...] = (
    (r"social[- ]media(?: (?:post|posts|message|video|account|platform|platforms|site))?", "social media"),
    (r"joint statement", "joint statement"),
    (r"(?:press|media|news) release", "press release"),
    (r"(joint (?:press|news|media) conference)", ""),
    (r"(?:press|news|media) conference|presser", "press conference"),
    (r"(?:press |media |news |daily |regular |weekly |virtual )?briefing", "briefing"),
    (r"briefed (?:reporters|the (?:media|press))", "briefing"),
    (r"interview(?:s|ed)?", "interview"),
    (r"(?:video|recorded) (?:message|address|statement|speech|clip)", "video"),
    (rf"in {_A} video", "video"),
    (rf"open letter|(?:in|by) {_A} (?:\w+ )?letter", "letter"),
    (r"(?:tele)?phone (?:call|conversation)|by (?:tele)?phone|o(?:n|ver) the (?:tele)?phone", "phone call"),
    (r"conference call|in a call|call with reporters", "phone call"),
    (rf"{_TALKING} (?:the |a group of |local |state |some |\w+ )?{_PEOPLE}", ""),
    (
        rf"{_ADDRESSING_HOUSE} (?:the )?(?:\w+ )?{_HOUSE}",
        "parliament",
    ),
    (_BEFORE_HOUSE, "speech"),
    (rf"{_ADDRESSING_HOUSE} (?:the )?(?:house|chamber|plenary)", "parliament"),
    (r"op-ed|opinion (?:article|piece)|(?:newspaper )?column", "op-ed"),
    (r"e-?mail(?:ed|s)?", "email"),
    (r"blog(?: post)?|blogpost", "blog"),
    (rf"(?:wrote|said|posted|writing) on {_A} (?:\w+ )?web ?site", "website"),
    (
        (
            rf"(?:in|with|during|delivering|delivered|gave|giving|at) {_A} (?:[\w-]+ ){{0,4}}?"
            r"(speech|address|lecture|talk|keynote|sermon|remarks|toast)"
        ),
        "",
    ),
    (
        (
            r"(?:opening|closing|keynote|welcome|prepared|televised|live|written|brief|inaugural)"
            r" (?:address|speech)"
        ),
        "speech",
    ),
    (r"(?:opening|closing|keynote|welcome|welcoming|prepared|written|brief|concluding) (remarks)", ""),
    (rf"{_ADDRESSING} (?:an?|the) (?:[\w-]+ ){{0,4}}?{_GATHERING}", "speech"),
    (r"(televised (?:announcement|message|broadcast))", ""),
    (r"in (?:\w+ ){0,2}?(remarks|comments) (?:to|at|before|on|carried|published|broadcast)", ""),
    (r"television|TV", "television"),
    (r"radio", "radio"),
    (rf"{_ISSUED} {_A}? ?(?:[\w’'-]+ ){{0,3}}?statement", "statement"),
    (rf"{_ISSUED} {_A}? ?(?:[\w’'-]+ ){{0,3}}?((?:joint )?communiqu[eé])", ""),
    (r"letter (?:said|says|read|reads|added|noted|stated)", "letter"),
    (r"(?:in|during) (?:the|a) (?:[\w-]+ ){0,2}?(debate)", ""),
    (r"testif(?:y|ied|ying|ies) (?:before|to|in)|(?:in|during) (?:[\w-]+ )?testimony", "testimony"),
    (rf"(?:in|by|sent) {_A} (?:[\w-]+ ){{0,2}}?(telegram|cable|memo|circular|dispatch|note)", ""),
    (rf"(?:in|published) {_A} (?:[\w-]+ ){{0,2}}?(article|essay|commentary|editorial)", ""),
    (rf"(?:in|via) {_A} (?:[\w-]+ ){{0,2}}?(?:post|thread)", "social media"),
    (rf"(?:in|sent) {_A} (?:[\w-]+ ){{0,2}}?(message)", ""),
    (rf"readout (?:of|said|says|from)|(?:in|according to) {_A} (?:[\w-]+ ){{0,2}}?readout", "readout"),
    (rf"(?:said|told|announced|spoke|speaking) (?:\w+ ){{0,2}}at {_A} (?:[\w’'-]+ ){{0,2}}?(conference)", ""),
    (r"statement (?:said|says|read|reads|added|noted|stated|quoted)", "statement"),
)
_PATTERNS = tuple((re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), name) for pattern, name in _TABLE)


def find_channel(text: str, *, knows_x: bool = False) -> str | None:
    """The channel that the reporter's words name.

    `knows_x` says that the article calls the network X, so that a tweet is a post on X too.
    """
    if _ON_X.search(text):
        return "X"
    network = _NETWORK.search(text)
    if network:
        return network.group(1)
    aired = _AIRED.search(text)
    if aired:
        return aired.group(1)
    if _TWITTER.search(text):
        return "X" if knows_x else "Twitter"
    for pattern, name in _PATTERNS:
        match = pattern.search(text)
        if match:
            return name or match.group(1).lower()
    return None


def calls_it_x(text: str) -> bool:
    """Whether an article calls the network X."""
    return _ON_X.search(text) is not None
