# ruff: noqa: E501 (word lists read best in long lines)
"""Words that the made examples are put together from: offices, bodies, agreements, meetings, places, dates."""

import random
import string

from training.gazetteer import Gazetteer

FIELDS = """Foreign Affairs|Defence|Defense|Home Affairs|Finance|Trade|Commerce|Energy|Health|Education|Culture|Agriculture|
Environment|Tourism|Justice|Transport|Labour|Science and Technology|Information|Water Resources|Planning|Interior|
External Affairs|Economy|Industry|Digital Affairs|Fisheries|Petroleum|Mines|Youth and Sports|Social Welfare""".replace(
    "\n", ""
).split("|")
OFFICES = """President|Prime Minister|Foreign Minister|Defence Minister|Defense Minister|External Affairs Minister|Vice President|
Deputy Prime Minister|Finance Minister|Trade Minister|Foreign Secretary|Defence Secretary|Secretary of State|Secretary of Defense|
National Security Adviser|Interior Minister|Energy Minister|Minister of State|Deputy Foreign Minister|Vice Foreign Minister|
Union Home Minister|Minister for Foreign Affairs|Chancellor|Ambassador|High Commissioner|Special Envoy|Secretary-General|
Foreign Ministry spokesman|spokeswoman|Chief of Defence Staff|General|Admiral|Lieutenant General|Air Chief Marshal|King|Queen|Crown Prince|
Emir|Sultan|Premier|Governor|Mayor|Senator|Congressman|Speaker|Chief Minister|Attorney General|High Representative|Commissioner|
Director-General|Chairman|Chief Executive|Taoiseach|Pope|Cardinal|Sheikh|Justice|Judge|Professor|Dr|Dr.|Mr|Mr.|Ms|Mrs|Sir|Lord|
Secretary of War|Minister for Defence Production|Commerce and Industry Minister|Climate Envoy|Under Secretary|Colonel|Captain|
Permanent Secretary|Amir|His Highness the Amir|Shri|CM|DGP|Engineer|Rabbi|Imam|Pastor|Archbishop|Chief Justice|Cabinet Secretary|Superintendent|Acting President|Interim Prime Minister|former President|Foreign Affairs Minister|Climate Change Minister""".replace(
    "\n", ""
).split("|")
BODIES = """United Nations|UN|U.N.|European Union|EU|NATO|ASEAN|African Union|AU|Arab League|SAARC|BRICS|G20|G7|Quad|OPEC|IAEA|
World Health Organization|WHO|World Trade Organization|WTO|World Bank|IMF|International Monetary Fund|ECOWAS|SADC|CARICOM|
Mercosur|UNESCO|UNICEF|UNHCR|UNDP|FAO|World Food Programme|Security Council|UN Security Council|General Assembly|
International Court of Justice|International Criminal Court|ICC|European Commission|European Parliament|European Council|
Gulf Cooperation Council|GCC|Shanghai Cooperation Organisation|SCO|Commonwealth|OSCE|Council of Europe|APEC|
Pacific Islands Forum|Organization of American States|OAS|Asian Development Bank|African Development Bank|East African Community|
Collective Security Treaty Organization|International Atomic Energy Agency|Organisation of Islamic Cooperation|OECD|Interpol|
International Solar Alliance|Economic Community of West African States|BIMSTEC|Eurasian Economic Union|Red Cross|
International Committee of the Red Cross|Amnesty International|Human Rights Watch|Pentagon|Kremlin|White House|State Department|
Congress|Senate|Parliament|Knesset|Lok Sabha|Rajya Sabha|Majlis|National Assembly|House of Representatives|House of Commons|
Bundestag|Duma|State Duma|Supreme Court|Constitutional Court|Hamas|Hezbollah|Taliban|Fatah|PLO|Houthis|Al Shabaab|Boko Haram|
BJP|ANC|Labour Party|Conservative Party|Republican Party|Democratic Party|Communist Party|Congress party|Reuters|AFP|Associated Press|
AP|Xinhua|BBC|CNN|Al Jazeera|NDTV|The Hindu|The Times of India|Kyodo|Yonhap|TASS|IRNA|WAM|Anadolu|Bloomberg|Dawn|CGTN|
Central Committee|Politburo|Cabinet|State Council|Foreign Office|Home Office|Ministry of Defence|Central Intelligence Agency|CIA|
FBI|Mossad|RAW|ISI|Lockheed Martin|Boeing|Airbus|Rafael|Dassault Aviation|Gazprom|Aramco|Adani Group|Huawei|Tata|Samsung|Tesla|
Google|Microsoft|Meta|DP World|Rosatom|Petrobras|Sinopec|TotalEnergies|Shell|Navantia|Naval Group|Manchester City|FIFA|IOC""".replace(
    "\n", ""
).split("|")
FIRMS = "Group|Corp|Corp.|Corporation|Ltd|Ltd.|Limited|Inc.|Inc|Holdings|Industries|Motors|Airlines|Airways|Bank|Energy|Telecom|Shipbuilding|Aerospace|Steel|Foundation|Institute|Shipyard|Electronics|Media|Resources|Pharma|Insurance|Capital|Technologies|S.A.|Partners".split(
    "|"
)
STEMS = "Orion Bharat Nordic Delta Meridian Kibo Sahel Zenith Andes Baobab Lotus Falcon Atlas Sunrise Hanwha Mekong Al-Nahda Sakura Vostok Titan Aurora Pacific Jambo Simba Garuda Cedar Nile Condor Inti Tiger Dragon Horizon Unity Prime Royal Global Star Green Blue First United Continental".split()
KINDS = "Commission|Authority|Council|Agency|Board|Committee|Institute|Federation|Association|Union|Congress|Bureau|Department|Directorate|Corporation|Foundation|Network|Centre|Center|Society|Trust|Alliance|Movement|Front|Party|Academy|Service|Fund|Office|Court|Police|Army|Navy|Air Force|Coast Guard|Chamber of Commerce|League|Club".split(
    "|"
)
TOPICS = "Human Rights|Election|Trade|Nuclear Energy|Water|Climate|Maritime|Border|Health|Refugee|Development|Investment|Space|Electoral|Anti-Corruption|Press|Teachers|Football|Cricket|Railway|Port|Electricity|Broadcasting|Peace|Reconciliation|Conservation|Wildlife|Aviation|Customs|Immigration|Mining|Oil and Gas|Statistics|Defence Research|Strategic Studies|International Affairs|Medical".split(
    "|"
)
WIDE = "National|International|Federal|Central|State|Royal|Independent|General|Supreme|Public|Regional|African|Asian|European|Pan-African|World|Global|Joint|Special|Islamic|Social Democratic|Liberal Democratic|People's|Workers'|Progressive|Popular".split(
    "|"
)
PLACES = """Middle East|Asia|Africa|Europe|Latin America|Southeast Asia|South Asia|Central Asia|West Africa|Horn of Africa|Sahel|
Balkans|Caucasus|Gulf|Persian Gulf|Indo-Pacific|Pacific|Atlantic|Mediterranean|Red Sea|Black Sea|South China Sea|Arabian Sea|
Indian Ocean|Arctic|Antarctica|Sahara|Himalayas|Andes|Amazon|Nile|Mekong|Danube|Ganges|Strait of Hormuz|Taiwan Strait|Suez Canal|
Panama Canal|Gaza Strip|West Bank|Golan Heights|Korean Peninsula|Crimean Peninsula|Line of Actual Control|Rafah crossing|Lake Victoria|
Mount Everest|Baltic Sea|Caribbean|Bay of Bengal|Sinai|Galwan Valley|Senkaku Islands|Spratly Islands|Falkland Islands|North Sea|
Kashmir Valley|Mount Kenya|Victoria Falls|Sub-Saharan Africa|Eastern Europe|North Africa|East Asia|Lake Chad|Gulf of Aden|
Tiananmen Square|Tahrir Square|Ben Gurion Airport|Heathrow|Wall Street""".replace("\n", "").split("|")
CITIES = """Geneva|New York|Mumbai|Shanghai|Istanbul|Dubai|Jeddah|Karachi|Lahore|Chennai|Kolkata|Hyderabad|Bengaluru|Osaka|Hiroshima|Busan|
Guangzhou|Shenzhen|Chengdu|Da Nang|Bali|Surabaya|Davao|Cebu|Chiang Mai|Mandalay|Chittagong|Herat|Mashhad|Isfahan|Basra|Erbil|Mosul|
Aleppo|Haifa|Tel Aviv|Ramallah|Alexandria|Sharm el-Sheikh|Benghazi|Sfax|Oran|Casablanca|Marrakesh|Lagos|Kano|Kumasi|Abidjan|Goma|
Lubumbashi|Mombasa|Kisumu|Arusha|Dar es Salaam|Durban|Cape Town|Johannesburg|Bulawayo|Beira|Munich|Hamburg|Milan|Turin|Barcelona|
Marseille|Rotterdam|The Hague|Antwerp|Krakow|Gdansk|Lviv|Odesa|Kharkiv|Thessaloniki|Minsk|St. Petersburg|Sochi|Vladivostok|Almaty|
Samarkand|Shimla|Tashkent|Vancouver|Toronto|Montreal|Calgary|San Francisco|Los Angeles|Houston|Miami|Boston|Camp David|Cancún|
Guadalajara|Medellín|Cartagena|Guayaquil|Cusco|Rosario|Córdoba|São Paulo|Rio de Janeiro|Recife|Melbourne|Sydney|Perth|Auckland|
Lae|Gujarat|Punjab|Kerala|Maharashtra|Sindh|Xinjiang|Guangdong|Chiapas|Tigray|Kivu|Bavaria|Ontario|Queensland|Texas|California|Doha""".replace(
    "\n", ""
).split("|")
PACTS = "Agreement|Treaty|Pact|Convention|Accord|Accords|Protocol|Declaration|Charter|Framework|Framework Agreement|Joint Statement|Memorandum of Understanding|Partnership Agreement|Compact|Act|Communiqué|Roadmap|Arrangement|Covenant|Statement of Intent|Joint Declaration|Action Plan".split(
    "|"
)
MATTERS = "Free Trade|Defence Cooperation|Mutual Defense|Major Defence Partnership|Comprehensive Economic Partnership|Security|Civil Nuclear|Extradition|Double Taxation Avoidance|Visa Waiver|Fisheries|Climate|Non-Proliferation|Nuclear Ban|Logistics Exchange|Reciprocal Access|Economic Cooperation|Strategic Partnership|Water Sharing|Maritime Boundary|Investment Protection|Peace and Reconciliation|Prisoner Transfer|Status of Forces|Air Services|Digital Trade|Critical Minerals|Labour Mobility|Cultural Exchange|General Security of Military Information|Open Skies|Test Ban".split(
    "|"
)
LONG = "the Prevention of Nuclear War|the Law of the Sea|the Rights of the Child|Cooperation in Outer Space|Mutual Legal Assistance|the Peaceful Uses of Nuclear Energy|Trade in Services|the Prohibition of Nuclear Weapons|Climate Change|Biological Diversity|the Elimination of Discrimination|Maritime Security Cooperation|Health Cooperation|Digital Public Infrastructure|Combating Terrorism|Defence Industrial Cooperation|Migration and Mobility|the Status of Refugees|Friendship and Cooperation|Transboundary Rivers".split(
    "|"
)
MEETS = "Summit|Conference|Forum|Dialogue|Ministerial Meeting|Leaders' Summit|Foreign Ministers' Meeting|Defence Ministers' Meeting|Joint Commission Meeting|Strategic Dialogue|2+2 Dialogue|Security Conference|Peace Conference|Economic Forum|Joint Working Group|Donors' Conference|Plenary|Expo|Talks".split(
    "|"
)
EVENTS = """World War II|World War I|First World War|Second World War|Cold War|Vietnam War|Korean War|Gulf War|Six-Day War|Olympics|
World Cup|Asian Games|Commonwealth Games|COP28|COP30|COP26|UN General Assembly session|Shangri-La Dialogue|Raisina Dialogue|Munich Security Conference|
World Economic Forum|Arab Spring|Rwandan Genocide|Exercise Malabar|Operation Desert Storm|Ramadan|Easter|Christmas|Diwali|Belt and Road Forum|
Boao Forum|Africa Cup of Nations|Copa America|Independence Day|Republic Day|Holocaust|Iran-Iraq War|Russo-Japanese War|Tour de France|
Summit for Democracy|Nuclear Security Summit|Aero India|Paris Air Show""".replace("\n", "").split("|")
MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def acronym(rng: random.Random) -> str:
    return "".join(rng.choice("ABCDEFGHIKLMNOPRSTUWAEIU") for _ in range(rng.choice([2, 3, 3, 3, 4, 4, 5])))


def country(rng: random.Random, gazetteer: Gazetteer) -> str:
    return rng.choice(gazetteer.states if rng.random() < 0.75 else gazetteer.country_list)


def city(rng: random.Random, gazetteer: Gazetteer) -> str:
    return rng.choice(CITIES) if rng.random() < 0.6 else rng.choice(gazetteer.city_list)


ADJECTIVES = [
    word.replace("_", " ")
    for word in """
    Indian Chinese Russian American British French German Japanese Brazilian Kenyan Nigerian Egyptian
    Israeli Palestinian Iranian Iraqi Saudi Emirati Qatari Omani Turkish Greek Italian Spanish Portuguese
    Dutch Belgian Swedish Norwegian Danish Finnish Polish Czech Slovak Hungarian Romanian Bulgarian Serbian
    Croatian Ukrainian Georgian Armenian Azerbaijani Kazakh Uzbek Afghan Pakistani Bangladeshi Nepali
    Burmese Thai Vietnamese Cambodian Malaysian Indonesian Filipino Philippine Australian Canadian Mexican
    Cuban Colombian Venezuelan Peruvian Chilean Argentine Bolivian Ecuadorean Ghanaian Senegalese Malian
    Nigerien Sudanese Ethiopian Eritrean Somali Rwandan Ugandan Tanzanian Zambian Zimbabwean Angolan
    Namibian Moroccan Algerian Tunisian Libyan Syrian Lebanese Jordanian Yemeni Kuwaiti Bahraini Swiss
    Austrian Irish Scottish Welsh Muslim Christian Jewish Hindu Sikh Buddhist Sunni Shiite Kurdish Arab
    African Asian European Latin_American Western Soviet Tamil Catholic Protestant Orthodox Latin_American
    North_African South_American East_Asian West_African East_African Central_American Southeast_Asian
    Costa_Rican Haredi Hasidic Mapuche Igbo Hausa Yoruba Oromo Tigrayan Pashtun Hazara Baloch Yazidi Druze
    Dalit Maori Inuit Zulu Uyghur Han Sinhalese South_Korean North_Korean Sri_Lankan Saudi_Arabian
    ultra-Orthodox Fijian Samoan Tongan Papuan Mongolian Tibetan Rohingya
    """.split()
]


def peoples(rng: random.Random) -> str:
    word = rng.choice([w for w in ADJECTIVES if w.endswith(("an", "i", "n"))])
    return word + "s" if word not in ("Saudi",) else "Saudis"


def organisation(rng: random.Random, gazetteer: Gazetteer, surname: str) -> str:
    """A body of some kind; with a country or a city in its name it is one name all the same."""
    g, c, n = country(rng, gazetteer), city(rng, gazetteer), rng.choice(ADJECTIVES)
    field, topic, kind, wide = rng.choice(FIELDS), rng.choice(TOPICS), rng.choice(KINDS), rng.choice(WIDE)
    stem, firm = rng.choice(STEMS), rng.choice(FIRMS)
    return rng.choice([
        rng.choice(BODIES), rng.choice(BODIES), rng.choice(BODIES), rng.choice(BODIES), acronym(rng), acronym(rng),
        f"Ministry of {field}", f"Ministry of {field}", f"{field} Ministry", f"{n} {field} Ministry", f"Ministry of {field} of {g}",
        f"Department of {field}", f"Government of {g}", f"{n} Parliament", f"{c} University", f"University of {c}", f"{n} Embassy",
        f"Bank of {g}", f"Central Bank of {g}", f"{stem} {firm}", f"{stem} {firm}", f"{surname} {firm}", f"{c} {kind}",
        f"{wide} {topic} {kind}", f"{wide} {topic} {kind}", f"{wide} {kind}", f"{g} {topic} {kind}", f"{n} {topic} {kind}",
        f"{wide} {kind} of {g}", f"{topic} {kind} of {g}", f"{kind.split()[0]} of {topic} and {rng.choice(TOPICS)}",
        f"{c} Times", f"{c} Post", f"Daily {stem}", f"{stem} TV", f"Radio {stem}", f"{c} United", f"FC {c}", f"{stem} News Agency",
        f"{wide} Assembly of {g}", f"{n} {wide} Party", f"{wide} {stem} Party", f"{kind.split()[0]} for {topic}", f"{n} {rng.choice(['Army', 'Navy', 'Air Force', 'Red Crescent', 'Foreign Office', 'Football Federation', 'National Guard'])}",
        f"{g} Government", f"Embassy of {g}", f"{c} Police", f"{c} Magistrate's Court", f"Republic of {g} Armed Forces",
        f"{c} High Court", f"{c} Chamber of Commerce", f"{c} Stock Exchange", f"{stem} & {surname}", f"{surname}, {surname[::-1].title()} and Co",
    ])  # fmt: skip


def agreement(rng: random.Random, gazetteer: Gazetteer) -> str:
    """The proper name of an agreement, a law or the like."""
    g, h, c, n = (
        country(rng, gazetteer),
        country(rng, gazetteer),
        city(rng, gazetteer),
        rng.choice(ADJECTIVES),
    )
    pact, matter, long = rng.choice(PACTS), rng.choice(MATTERS), rng.choice(LONG)
    year = rng.randint(1900, 2029)
    return rng.choice([
        f"{matter} {pact}", f"{matter} {pact}", f"{g}-{h} {matter} {pact}", f"{c} {pact}", f"{c} {rng.choice(['Accords', 'Protocol', 'Convention', 'Declaration', 'Agreement', 'Treaty'])}",
        f"{pact} on {long}", f"{pact} on {long}", f"{pact} for the {g}-{h} {matter}", f"Framework for the {g}-{h} {matter}",
        f"Framework for {matter}", f"{g}–{h} {matter} {pact}", f"Treaty of {c}", f"UN Convention on {long}", f"Convention on {long}",
        f"{year} {c} {pact}", f"{n}-{rng.choice(ADJECTIVES)} {matter} {pact}", f"{c} Declaration on {long}", f"{matter} Act",
        f"{pact} between {g} and {h}", f"{pact} on {matter} between {g} and {h}", f"{g}-{h} Joint Statement", f"{n} Constitution",
        f"Resolution {rng.randint(242, 2799)}", f"UN Security Council Resolution {rng.randint(242, 2799)}", f"Article {rng.randint(1, 120)}",
        f"{rng.choice(WIDE)} {matter} {pact}", f"Roadmap for {long}", f"Agenda {year}", f"Vision {year}",
        f"{g} - {h} {matter} Roadmap", f"Joint Vision Statement on {long}", f"{year} Vision Statement", f"{c} Plan of Action",
        f"{rng.choice(['Paris Agreement', 'Kyoto Protocol', 'Abraham Accords', 'Oslo Accords', 'Indus Waters Treaty', 'New START', 'Minsk agreements', 'Geneva Conventions', 'Vienna Convention', 'Lisbon Treaty', 'Good Friday Agreement', 'Dayton Accords', 'Schengen Agreement', 'Rome Statute', 'Nuclear Non-Proliferation Treaty', 'NPT', 'JCPOA', 'AUKUS', 'USMCA', 'NAFTA', 'RCEP', 'CPTPP', 'Escazú Agreement', 'Treaty of Westphalia', 'Camp David Accords', 'Maastricht Treaty', 'Black Sea Grain Initiative', 'Belt and Road Initiative', 'Pandemic Agreement'])}",
    ])  # fmt: skip


def event(rng: random.Random, gazetteer: Gazetteer) -> str:
    """A meeting, a war, a festival with a name."""
    g, h, c = country(rng, gazetteer), country(rng, gazetteer), city(rng, gazetteer)
    body, meet, number = rng.choice(BODIES[:60]), rng.choice(MEETS), rng.randint(2, 60)
    nth = f"{number}{'th' if 10 < number < 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
    return rng.choice([
        rng.choice(EVENTS), rng.choice(EVENTS), f"{body} {meet}", f"{body} {meet}", f"{g}-{h} {meet}", f"{c} {meet}", f"{nth} {body} {meet}",
        f"{nth} {g}-{h} {meet}", f"{rng.randint(1990, 2028)} {body} {meet}", f"{meet} on {rng.choice(LONG)}", f"{c} {rng.choice(['Film Festival', 'Marathon', 'Olympics', 'Peace Talks', 'Book Fair', 'Grand Prix'])}",
        f"{g}-{h} War", f"Battle of {c}", f"International Conference on {rng.choice(LONG)}", f"World {rng.choice(TOPICS)} Day", f"{body} Defence Ministers' Meeting-Plus",
        f"{rng.randint(1990, 2028)} World Cup", f"Operation {rng.choice(STEMS)}", f"Exercise {rng.choice(STEMS)} {rng.choice(STEMS)}", f"{rng.choice(STEMS)} Forum",
    ])  # fmt: skip


def date(rng: random.Random) -> str:
    """A calendar expression."""
    month, weekday, day, year = (
        rng.choice(MONTHS),
        rng.choice(DAYS),
        rng.randint(1, 31),
        rng.randint(1860, 2040),
    )
    short = rng.choice([month[:3] + ".", month[:3], "Sept."])
    return rng.choice([
        weekday, weekday, weekday, month, str(year), str(year), f"{month} {day}", f"{day} {month}", f"{month} {year}", f"{month} {day}, {year}",
        f"{day} {month} {year}", f"{weekday}, {month} {day}", f"{weekday}, {day} {month} {year}", f"{short} {day}", f"{short} {day}, {year}",
        f"{weekday}, {month} {day}, {year}", f"{day}th {month}" if 3 < day < 21 else f"{month} {year}", f"{year // 10 * 10}s", f"{year}-{(year + 1) % 100:02d}",
        f"{month} {min(day, 20)}-{min(day, 20) + 3}", f"{month} {min(day, 20)} to {min(day, 20) + 5}", f"{day}.{rng.randint(1, 12)}.{year}", f"{year}-{rng.randint(10, 12)}-{rng.randint(10, 28)}",
        f"{rng.randint(5, 20)}th century" if rng.random() < 0.3 else str(year),
    ])  # fmt: skip


def handle(rng: random.Random, surname: str) -> str:
    plain = "".join(c for c in surname if c in string.ascii_letters)
    return rng.choice(
        [
            f"@{plain}",
            f"@Dr{plain}",
            f"@{plain}MP",
            f"@{plain.lower()}_official",
            f"@PM{acronym(rng)}",
            f"@MFA_{plain}",
        ]
    )
