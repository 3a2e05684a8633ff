"""Through which channel the words came: X, a statement, a press conference, an interview ..."""

from __future__ import annotations

import re

_NETWORKS = (
    "Truth Social", "Facebook", "Instagram", "Telegram", "LinkedIn", "WeChat", "Weibo", "YouTube", "Threads",
    "Bluesky", "WhatsApp", "TikTok", "Mastodon", "VKontakte", "Reddit", "Snapchat",
)  # fmt: skip
_ON_X = re.compile(r"\b(?:on|via|to|an?|his|her|their) (?:social media (?:platform|site|network) )?X\b(?![-\w’'])"
                   r"|\bX (?:post|account|handle|thread)\b|\bformerly (?:known as )?Twitter\b")  # fmt: skip
_TWITTER = re.compile(r"\bTwitter\b|\b(?:re)?tweet(?:s|ed|ing)?\b", re.IGNORECASE)
_NETWORK = re.compile(r"\b(" + "|".join(_NETWORKS) + r")\b")

# In order: the first pattern that matches names the channel; "" takes the word as written.
_PATTERNS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), name)
    for pattern, name in (
        (r"social[- ]media(?: (?:post|posts|message|video|account|platform|platforms|site))?", "social media"),
        (r"joint statement", "joint statement"),
        (r"(?:press|media|news) release|release", "press release"),
        (r"joint (?:press|news|media) conference", "joint press conference"),
        (r"(?:press|news|media) conference|presser", "press conference"),
        (r"(?:press|media|news|daily|regular|weekly|virtual|special)? ?briefing|briefed (?:reporters|the (?:media|press))",
         "briefing"),
        (r"interview(?:s|ed)?", "interview"),
        (r"(?:video|recorded) (?:message|address|statement|speech|posted|clip)|in (?:a|the|his|her|their|another) video",
         "video"),
        (r"open letter|(?:wrote|said|written|writing|writes) in (?:a|the|his|her|their|its) (?:\w+ )?letter"
         r"|(?:in|by) (?:a|an|the|his|her|their|its|another) (?:\w+ )?letter", "letter"),
        (r"(?:tele)?phone (?:call|conversation|interview)|by (?:tele)?phone|on the phone|over the (?:tele)?phone"
         r"|conference call|in a call|call with reporters", "phone call"),
        (r"(?:told|tells|telling|speaking to|spoke to|speaks to|talking to|talked to|addressing|addressed|asked by"
         r"|answering|questions from|remarks to|said to|with|interacting with) (?:the |a group of |local |state |some |\w+ )?"
         r"(reporters|journalists|newsmen|media|press|mediapersons|media persons)", ""),
        (r"(?:told|tells|telling|addressing|addressed|speaking in|speech (?:in|to)|said in|statement (?:in|to)) (?:the )?"
         r"(?:\w+ )?(?:parliament|lawmakers|MPs|deputies|legislators|congress|senate|house of \w+|lok sabha|rajya sabha"
         r"|knesset|bundestag|duma|national assembly)", "parliament"),
        (r"op-ed|opinion (?:article|piece)|(?:newspaper )?column", "op-ed"),
        (r"e-?mail(?:ed|s)?", "email"),
        (r"blog(?: post)?|blogpost", "blog"),
        (r"(?:wrote|said|posted|writing) on (?:his|her|its|their|the) (?:\w+ )?web ?site", "website"),
        (r"(?:in|during|delivering|delivered|gave|giving|at) (?:a|an|his|her|the|their|its|another) "
         r"(?:[\w-]+ ){0,4}?(speech|address|lecture|talk|keynote|sermon|remarks|toast)", ""),
        (r"(?:opening|closing|keynote|welcome|prepared|televised|live|written|brief|inaugural) (?:remarks|address|speech)",
         "speech"),
        (r"(?:addressing|addressed|speaking (?:at|before)|told|spoke at|speaking during) (?:a|an|the) (?:[\w-]+ ){0,4}?"
         r"(?:ceremony|conference|rally|forum|gathering|summit|assembly|audience|crowd|session|meeting|event|supporters)",
         "speech"),
        (r"(?:state|national|public|live)? ?(?:television|TV)", "television"),
        (r"radio", "radio"),
        (r"(?:in|issued|released|issuing|releasing|according to|read|reads|put out|via|through|by) "
         r"(?:an?|the|his|her|its|their|another|that|separate|written|official)? ?(?:[\w’'-]+ ){0,3}?(?:statement|communiqu[eé])"
         r"|(?:the|a|his|her|its|their) statement (?:said|says|read|reads|added|noted|stated|quoted)|(?:said|says|stated) in"
         r" (?:[\w’'-]+ ){0,3}?statement", "statement"),
    )
)  # fmt: skip


def find_channel(text: str, *, knows_x: bool = False) -> str | None:
    """The channel that the reporter's words name.

    `knows_x` says that the article calls the network X, so that a tweet is a post on X too.
    """
    if _ON_X.search(text):
        return "X"
    network = _NETWORK.search(text)
    if network:
        return network.group(1)
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
