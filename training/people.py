# ruff: noqa: E501 (word lists read best in long lines)
"""Names of persons from all regions, made from given and family names that are common there."""

import random

from training.gazetteer import Gazetteer

# region: given names | family names; both are ordinary, public facts about naming
REGIONS = {
    "north india": "Rajesh Sunita Amit Priya Vikram Anjali Suresh Nirmala Piyush Hardeep Ajit Smriti Manoj Kavita Arvind Meenakshi Dinesh Ritu Harsh Alka|Sharma Verma Singh Gupta Mishra Yadav Goyal Chaudhary Tiwari Saxena Kapoor Malhotra Doval Puri Thakur Jha Rathore Bhatt Joshi Pandey",
    "south india": "Lakshmi Ramesh Karthik Meera Srinivas Divya Venkatesh Padma Gopal Revathi Anand Vijaya Krishnan Sudha Murali|Iyer Reddy Nair Menon Rao Pillai Subramanian Naidu Murthy Krishnamurthy Varma Shetty Hegde Gowda Kurian",
    "pakistan": "Imran Bilawal Hina Asif Ishaq Khawaja Shehbaz Maryam Tariq Sana Amir Rukhsana Zafar Nadia Yousaf|Khan Dar Bhutto Khar Malik Qureshi Abbasi Chaudhry Butt Sharif Mirza Baloch Afridi Gilani Rehman",
    "bangladesh": "Abdul Fatema Mahmud Shirin Anisul Dipu Momen Rashed Tasnim Kamrul Nazma Hasan|Hossain Rahman Ahmed Chowdhury Islam Begum Karim Uddin Miah Haque Sarkar Alam",
    "sri lanka": "Ranil Chandrika Nuwan Dilini Mahinda Sajith Anura Harini Vijitha Tharaka|Wickremesinghe Rajapaksa Perera Fernando Herath Jayawardena Dissanayake Silva Gunawardena Senanayake",
    "nepal": "Pradeep Sushila Bimala Narayan Deepak Arzu Bishnu Sher|Gyawali Shrestha Bhattarai Koirala Paudel Thapa Adhikari Deuba Oli",
    "china": "Wei Jun Xiaoming Yi Jianguo Hua Guoqiang Meiling Yong Zhijun Lijian Ning Chunying Qiang Keqiang Shangfu Jun|Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Ma Zhu Hu Guo He Lin Dong Qin Xie Liao",
    "korea": "Min-jun Seo-yeon Tae-yong Hyun-jong Ji-hoon Yong-un Jae-in Kun-hee Sung-han Yui-yong Hyo-sang Jin-wook|Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Shin Seo Chung Hwang Ahn",
    "japan": "Taro Yoko Shinzo Fumio Yoshimasa Kenji Haruko Minoru Takeshi Sanae Hirokazu Gen Kazuo Naoko Itsunori|Kishida Hayashi Tanaka Suzuki Sato Watanabe Nakatani Onodera Motegi Takahashi Ishiba Yamamoto Kobayashi Iwaya Matsuno",
    "vietnam": "Minh Thanh Phuong Quang Hai Lan Tuan Hang Xuan Son|Nguyen Tran Pham Le Bui Vu Phan Dang Hoang Do",
    "indonesia": "Retno Prabowo Budi Siti Agus Sri Luhut Dewi Joko Sugiono Airlangga Ratna|Marsudi Subianto Santoso Wibowo Hartarto Pandjaitan Nasution Siregar Lubis Setiawan Indrawati Yudhoyono",
    "malaysia": "Anwar Hishammuddin Saifuddin Zambry Nurul Azmin Wan Farah|Ibrahim Hussein Abdullah Kadir Ismail Aziz Hasan Ali",
    "philippines": "Enrique Maria Delfin Leni Teodoro Risa Carlito Imelda Gilberto Ferdinand|Manalo Santos Lorenzana Locsin Reyes Cruz Galvez Marcos Romualdez Dela-Cruz Bautista",
    "thailand": "Prayut Somchai Parnpree Maris Nattaphon Srettha Paetongtarn Suriya|Chan-ocha Bahiddha-Nukara Sangiampongsa Narkphanit Thavisin Shinawatra Juangroongruangkit",
    "burma": "Aung Min Kyaw Thura Khin Zaw Than Hla Soe|Naing Htun Lwin Oo Win Myint Thein Hlaing Swe",
    "central asia": "Kassym Nursultan Murat Shavkat Sadyr Serdar Emomali Bakhtiyor Gulnara Aigul Sirojiddin Jeenbek|Tokayev Nurtleu Mirziyoyev Saidov Japarov Kulubaev Berdimuhamedov Meredov Rahmon Muhriddin Abdrakhmanov Kamilov",
    "arab": "Mohammed Ahmed Faisal Khalid Abdullah Fatima Mahmoud Hassan Omar Noura Ali Samira Sameh Nasser Badr Ayman Rima Hussein Sultan Abdulaziz Mansour Reem|Al-Saud al-Thani Al Nahyan al-Sabah Hashemi Al-Jubeir Shoukry al-Assad Mikati Safadi Aboul-Gheit Bourita Lamamra Al Busaidi al-Zayani Abdel-Aty Jarandi Fidan Allawi bin-Zayed Haddad Khoury Mansour Al-Sisi Bitar",
    "iran": "Hossein Mohammad-Javad Abbas Ali Zahra Nasser Ebrahim Masoumeh Kazem Saeed Reza|Amir-Abdollahian Zarif Araghchi Shamkhani Kanani Raisi Ebtekar Rezaei Larijani Jalili Gharibabadi Baghaei",
    "turkey": "Recep Mevlut Hakan Hulusi Yasar Emine Ibrahim Selin Cevdet Ayse|Erdogan Cavusoglu Fidan Akar Guler Kalin Yilmaz Demir Kaya Simsek Bolat",
    "israel": "Benjamin Yair Naftali Tzipi Gideon Eli Benny Merav Yoav Ayelet Ron|Netanyahu Lapid Bennett Livni Saar Cohen Gantz Michaeli Gallant Shaked Dermer Ben-Gvir Katz",
    "caucasus": "Nikol Ararat Ilham Jeyhun Irakli Salome Davit Zakir Maka|Pashinyan Mirzoyan Aliyev Bayramov Kobakhidze Zourabichvili Garibashvili Hasanov Botchorishvili Grigoryan",
    "west africa": "Bola Yemi Ngozi Kwame Nana Abdoulaye Aminata Macky Ousmane Fatou Geoffrey Chukwuemeka Aissata Mamadou|Tinubu Osinbajo Okonjo-Iweala Mensah Akufo-Addo Diop Traore Sall Sonko Bensouda Onyeama Diallo Keita Ouattara Coulibaly Tuggar Ablakwa Boateng",
    "east africa": "William Musalia Raychelle Yoweri Paul Vincent Abiy Demeke Taye Samia Januari Hassan Moussa Amina Gedion|Ruto Mudavadi Omamo Museveni Kagame Biruta Ahmed Mekonnen Selassie Suluhu Makamba Mohamud Faki Odinga Timothewos Nduhungirehe Kenyatta",
    "southern africa": "Cyril Naledi Ronald Hakainde Nangolo Tete Filipe Thabo Nosiviwe Emmerson Verónica Lazarus|Ramaphosa Pandor Lamola Hichilema Mbumba Antonio Nyusi Mbeki Mapisa-Nqakula Mnangagwa Macamo Chakwera Motshekga Dlamini-Zuma",
    "spanish": "Alberto Cristina Gabriel Marcelo Alicia Luis Rodrigo Ximena Gustavo Juan Carlos María José Pedro Dina Javier Ana Diana|Fernández Kirchner Boric Ebrard Bárcena Almagro Chaves Petro Sánchez Albares Guzmán López Obrador García Mondino Milei Lasso Arce Rodríguez Gonzalez Sheinbaum Murillo",
    "portuguese": "Luiz Mauro Fernanda Marcelo Augusto Antonio Celso Marina João Ana|Silva Vieira Rousseff Santos Amorim Guterres Souza Costa Pereira Cravinho da-Silva Rangel Araújo",
    "french": "Emmanuel Catherine Jean-Yves Stéphane Florence Sébastien Élisabeth Bruno Michel Jean-Noël François Rachida|Macron Colonna Le Drian Séjourné Parly Lecornu Borne Le Maire Barnier Barrot Dupont Laurent",
    "german": "Annalena Olaf Boris Christine Frank-Walter Ursula Robert Heiko Johann Friedrich Karin|Baerbock Scholz Pistorius Lambrecht Steinmeier von der Leyen Habeck Maas Wadephul Merz Kneissl Schallenberg",
    "dutch": "Mark Kajsa Wopke Hanke Sigrid Ruben Caspar Dick Hadja Maxime|Rutte Ollongren Hoekstra Bruins Slot Kaag Brekelmans Veldkamp Schoof Lahbib Prévot de Croo van den Berg van Weel",
    "italian": "Antonio Giorgia Guido Luigi Lorenzo Federica Mario Elisabetta|Tajani Meloni Crosetto Di Maio Guerini Mogherini Draghi Trenta Belloni",
    "nordic": "Anniken Espen Jonas Elina Pekka Mette Lars Tobias Ann Katrín Ulf Bjørn Pål|Huitfeldt Eide Støre Valtonen Haavisto Frederiksen Løkke Rasmussen Billström Linde Jakobsdóttir Kristersson Gram Jonson Malmer Stenergard",
    "slavic": "Sergey Maria Dmytro Volodymyr Radoslaw Zbigniew Jan Petr Ivica Vladimir Andrii Olena Anton Denys Peter|Lavrov Zakharova Kuleba Zelenskyy Sikorski Rau Lipavsky Pavel Dacic Putin Sybiha Yermak Shmyhal Zelenska Pellegrini Kosiniak-Kamysz Vucic",
    "balkan": "Ekaterina Nikos Kyriakos Bogdan Edi Albin Igli Luminita Zoran Bujar Giorgos|Zaharieva Dendias Mitsotakis Aurescu Rama Kurti Hasani Odobescu Zaev Osmani Gerapetritis Papadopoulos",
    "english": "Antony James David Liz Melanie Penny Winston Marise Jeremy Anita Samantha Peter Linda Jake Karen Lloyd John Mary Richard Gina Elise|Blinken Cleverly Lammy Truss Joly Wong Peters Payne Hunt Anand Power Dutton Greenfield Sullivan Pierre Austin Smith Wallace Marles Harris Raimondo O'Brien McCain Healey",
    "pacific": "Manasseh Jeremiah Sitiveni Fiame James Siaosi Justin Hilda Simon Henry|Sogavare Manele Rabuka Mata'afa Marape Sovaleni Tkatchenko Heine Kofe Puna Tong",
    "caribbean": "Mia Andrew Kamina Ralph Gaston Keith Philip Irfaan Hugh|Mottley Holness Johnson Smith Gonsalves Browne Rowley Davis Ali Todd Pierre",
}  # fmt: skip
SINGLE = "Suharto Jokowi Sukarno Lula Pelé Prachanda Hun Wiranto Retno Zelenskyy Ramdin Thaksin Megawati Ashin Boediono Ntaganda".split()
LISTS = {region: tuple(part.split(" ") for part in text.split("|")) for region, text in REGIONS.items()}
SURNAME_FIRST = {"china", "korea", "vietnam"}


def person(rng: random.Random, gazetteer: Gazetteer) -> tuple[str, str]:
    """A full name and the surname it goes by."""
    if rng.random() < 0.12:
        leader = rng.choice(gazetteer.leaders)
        return leader.name, leader.name.split()[-1]
    if rng.random() < 0.02:
        name = rng.choice(SINGLE)
        return name, name
    region = rng.choice(list(LISTS))
    given, family = (rng.choice(names).replace("_", " ") for names in LISTS[region])
    if region in SURNAME_FIRST:
        return f"{family} {given}", family
    return _western(rng, region, given, family)


def _western(rng: random.Random, region: str, given: str, family: str) -> tuple[str, str]:
    roll = rng.random()
    if region.endswith("india") and roll < 0.3:
        initials = rng.choice(["S", "K", "M.", "P. K.", "R. K.", "V.K.", "S. M.", "A K", "B.", "T.S.", "N"])
        return f"{initials} {family}", family
    if region == "arab" and roll < 0.25:
        other = rng.choice(LISTS["arab"][0])
        return f"{given} {rng.choice(['bin', 'ibn', 'bin', 'Abu'])} {other} {family}", family
    if region in ("spanish", "portuguese") and roll < 0.4:
        return f"{given} {family} {rng.choice(LISTS[region][1])}", family
    if region in ("english", "philippines") and roll < 0.3:
        return f"{given} {rng.choice('ABCDEFGHJKLMPRSTW')}. {family}", family
    if roll > 0.9:
        return f"{given} {rng.choice(LISTS[region][0])} {family}", family
    if roll > 0.87:
        return f"{given[0]}. {family}", family
    return f"{given} {family}", family
