# ruff: noqa: E501 (word lists read best in long lines)
"""Facts about countries that training needs: names, capitals, demonyms, leaders."""

import csv
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from training.titles import without_title

PEOPLES = frozenset(
    """african africans american americans arab arabs asian asians european europeans western muslim muslims
    christian christians jewish jew jews sunni sunnis shiite shiites shi'ite shi'ites shia hindu hindus buddhist
    buddhists catholic catholics islamic islamist islamists kurdish kurd kurds palestinian palestinians tamil
    tamils sikh sikhs balkan latin orthodox protestant protestants anglican evangelical republican republicans
    democrat democrats democratic communist communists maoist maoists scandinavian korean koreans soviet
    yugoslav tibetan tibetans chechen chechens uighur uighurs uyghur uyghurs hutu hutus tutsi tutsis pashtun
    pashtuns punjabi bengali zulu hausa igbo yoruba catalan catalans basque scottish welsh english british
    burmese persian persians slavic nordic baltic caribbean hispanic latino druze alawite maronite coptic copts
    afghan afghans rohingya roma druze mapuche inuit aboriginal maori aymara quechua berber tuareg houthi
    taiwanese kashmiri kashmiris darfuri sinhalese gulf-arab anglo-american bosnian serb serbs croat croats
    zionist jihadist jihadists mormon mormons philippine hong-kong saudi saudis turk turks uzbek uzbeks tajik
    tajiks kazakh kazakhs turkmen kyrgyz azeri azeris flemish walloon zaporozhian crimean siberian""".split()
)
PLACES = frozenset(
    """africa asia europe antarctica oceania eurasia america americas middle east west gulf balkans caucasus
    caribbean pacific atlantic mediterranean sahara sahel himalayas amazon siberia scandinavia arctic strip bank
    sea ocean river lake island islands peninsula strait straits mountain mountains mount valley desert bay cape
    canal delta plateau coast basin horn airport square street road avenue bridge park forest region
    waters""".split()
)
EXTRA_COUNTRIES = """United States|U.S.|US|USA|U.S|United Kingdom|UK|U.K.|Britain|Great Britain|Burma|Russia|Iran|Syria|
South Korea|North Korea|Korea|Vietnam|Laos|Bolivia|Venezuela|Tanzania|Moldova|Palestine|Taiwan|Ivory Coast|
Czech Republic|Macedonia|Bosnia|Bosnia-Herzegovina|Bosnia and Herzegovina|Congo|UAE|England|Scotland|Wales|
Northern Ireland|Kosovo|Darfur|Kashmir|Chechnya|Tibet|Hong Kong|Macau|Soviet Union|Yugoslavia|Zaire|
Trinidad and Tobago|Antigua and Barbuda|Saint Kitts and Nevis|Sao Tome and Principe|Turkey|Holland|
Democratic Republic of Congo|Republic of Congo|East Timor|Swaziland|Cape Verde""".replace("\n", "").split("|")
EXTRA_CITIES = """Baghdad|Tehran|Gaza|Moscow|Beijing|Washington|New York|London|Paris|Jerusalem|Mosul|Fallujah|
Basra|Kirkuk|Karbala|Najaf|Kandahar|Karachi|Lahore|Peshawar|Mumbai|Shanghai|Geneva|Istanbul|Sydney|Toronto|Frankfurt|
Rio de Janeiro|Sao Paulo|Lagos|Johannesburg|Cape Town|Mogadishu|Kinshasa|Goma|Rangoon|Hiroshima|Los Angeles|Chicago|
Houston|New Orleans|Boston|San Francisco|Florida|Texas|California|Virginia|Ramallah|Hebron|Nablus|Aleppo|Crawford""".replace(
    "\n", ""
).split("|")


@dataclass(frozen=True)
class Leader:
    """Someone in office: title as the Factbook gives it, name in ordinary letters, country."""

    title: str
    name: str
    country: str


class Gazetteer:
    """Facts read from the folder of gazetteers (CIA Factbook: public domain; ISO codes: MIT)."""

    def __init__(self, folder: Path) -> None:
        with (folder / "factbook-leaders-and-demonyms.tsv").open(encoding="utf-8") as file:
            self.rows = [row for row in csv.DictReader(file, delimiter="\t") if row["short"]]

    @cached_property
    def countries(self) -> set[str]:
        plain = {row["short"].replace("The ", "") for row in self.rows} | set(EXTRA_COUNTRIES)
        plain |= {", ".join(name.split(", ")[:1]) for name in plain if ", " in name}
        return {name for name in plain if name and "," not in name}

    @cached_property
    def country_list(self) -> list[str]:
        return sorted(name for name in self.countries if "(" not in name and name != "none")

    @cached_property
    def states(self) -> list[str]:
        """Countries with a leader of their own: the ones that news is about."""
        return sorted(
            {leader.country for leader in self.leaders} & set(self.country_list) | set(EXTRA_COUNTRIES[:24])
        )

    @cached_property
    def city_list(self) -> list[str]:
        return sorted(self.cities)

    @cached_property
    def cities(self) -> set[str]:
        return {re.split(r"[;(,]", row["capital"])[0].strip() for row in self.rows if row["capital"]} | set(
            EXTRA_CITIES
        )

    @cached_property
    def demonyms(self) -> set[str]:
        found = set(PEOPLES)
        for row in self.rows:
            text = row["nationality_noun"] + " or " + row["nationality_adj"]
            for part in re.split(r"[,;/]| or | and ", text):
                word = re.sub(r"\(singular\)|\(plural\)|\(US nationals\)|adjective|noun", "", part).strip()
                if re.fullmatch(r"[A-Z][\w' -]+\((s|es)\)", word):
                    stem, suffix = word[:-1].split("(")
                    found |= {stem.lower(), (stem + suffix).lower()}
                elif re.fullmatch(r"[A-Z][\w' -]+", word):
                    found |= {word.lower(), word.lower() + "s"}
        return found - {name.lower() for name in self.countries} - {"the", "none", "china", "french guiana"}

    def is_demonym(self, text: str) -> bool:
        """Whether this capitalised word names a people, a nationality or a religion."""
        return text[:1].isupper() and text.lower() in self.demonyms

    def is_place(self, text: str) -> bool:
        return text in self.countries or text in self.cities

    def place_types(self, text: str) -> frozenset[str]:
        """GPE, LOC or, in doubt, both."""
        if self.is_place(text):
            return frozenset({"GPE"})
        if set(text.lower().split()) & PLACES:
            return frozenset({"LOC"})
        return frozenset({"GPE", "LOC"})

    @cached_property
    def leaders(self) -> list[Leader]:
        found = []
        for row in self.rows:
            for text in (row["chief_of_state"], row["head_of_government"]):
                words = re.split(r" \(since|;|,", text)[0].replace("(", "").replace(")", "").split()
                start = without_title(words, 0, len(words))
                if (
                    0 < start < len(words) - 1
                    and words[start][0].isupper()
                    and words[start] != "Executive"
                    and any(w.isupper() and len(w) > 2 for w in words[start:])
                ):
                    found.append(Leader(" ".join(words[:start]), ordinary(words[start:]), row["short"]))
        return found


def ordinary(words: list[str]) -> str:
    """A name with its surname in capitals, in ordinary letters: "Pedro SANCHEZ Perez" to "Pedro Sanchez Perez"."""
    roman = {"II", "III", "IV", "VI", "VIII", "X", "XIV"}
    return " ".join(
        word
        if word in roman
        else "-".join(p.capitalize() if p.isupper() and len(p) > 1 else p for p in word.split("-"))
        for word in words
    )
