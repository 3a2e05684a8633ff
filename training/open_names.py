"""Where a corpus that annotates neither events nor agreements may hold one all the same."""

KEYWORDS = frozenset(
    """
    treaty act accord accords protocol convention agreement agreements summit war wars conference games
    cup forum declaration charter pact festival olympics olympic law constitution framework resolution
    initiative plan open championship championships day deal partnership programme program dialogue
    assembly roadmap road code statute memorandum communique communiqué compact bill decree amendment
    revolution intifada uprising battle operation election elections holocaust ramadan christmas easter
    marathon tour talks meeting award awards prize strategy agenda goals vision week year festival
    exercise""".split()
)
LINKS = frozenset("of on for the and in to - 's ’s & ( ) between with against at de".split())


def unannotated(words: list[str], bits: int) -> list[int]:
    """`bits` for each token of a run of capitalised words that holds a keyword, 0 for all others."""
    free = [0] * len(words)
    if not bits:
        return free
    i = 0
    while i < len(words):
        end = i
        while end < len(words) and (_capital(words[end]) or (end > i and words[end].lower() in LINKS)):
            end += 1
        if any(w[:1].isupper() and w.lower() in KEYWORDS for w in words[i:end]):
            free[i:end] = [bits] * (end - i)
        i = max(end, i + 1)
    return free


def _capital(word: str) -> bool:
    return word[:1].isupper() or word.isdigit()
