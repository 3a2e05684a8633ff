"""Words that stand before a person's name and are no part of it."""

TITLES = frozenset(
    """
    president prime minister premier mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor vice deputy
    foreign defense defence interior finance external affairs home secretary general gen gen. king queen
    prince princess pope sheikh shaikh sheik senator sen. sen chancellor ambassador envoy colonel col. col
    major maj. captain capt. capt lieutenant lt. lt admiral adm. adm commodore brigadier marshal sergeant
    sgt. sgt corporal ayatollah hojatoleslam cardinal archbishop bishop patriarch imam mullah maulana
    mufti rabbi judge justice chief governor gov. gov mayor speaker congressman congresswoman congressmen
    representative rep. rep spokesman spokeswoman spokesperson director commissioner sir lord lady dame
    baroness baron emir sultan crown dictator leader chairman chairwoman chair attorney state u.n.
    secretary-general then-president ex-president former opposition rebel majority minority house senate
    leader inspector officer commander private pfc staff first second high representative vice-president
    president-elect hon. hon honourable rev. rev reverend father sister brother shri smt smt. kumari datuk
    tan sri dato haji tun comrade coach""".split()
)


def without_title(words: list[str], start: int, end: int) -> int:
    """Where the name begins in `words[start:end]`; `end` when all of it is title."""
    while start < end and (words[start].lower() in TITLES or words[start] in (".", ",", "-")):
        start += 1
    return start
