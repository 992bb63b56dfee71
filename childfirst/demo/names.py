"""First names and surnames typed in for the invented London. Each full name is drawn at random: no list is of real people.

Names follow community loosely, as in the city: a third of the draws ignore it. They follow nothing else. What happens to a child
is drawn from other random numbers than the name is, so that no name goes with being a suspect, missing or hurt.
"""

from random import Random
from typing import Final

Lists = tuple[str, str, str]  # girls, boys, surnames

_COMMUNITIES: Final[dict[str, Lists]] = {
    "english": (
        "Amelia Ava Beatrice Bethany Caitlin Chloe Daisy Darcey Eliza Ella Emily Erin Esme Evie Florence Freya Grace Hannah Harriet "
        "Holly Imogen Isla Jasmine Jodie Kayleigh Lacey Lily Lola Maisie Megan Molly Niamh Olivia Phoebe Poppy Rosie Ruby Scarlett Sophie Willow",
        "Albie Alfie Archie Ben Billy Callum Charlie Connor Daniel Dylan Ethan Finley Freddie George Harley Harry Harvey Isaac Jack Jake "
        "Jamie Jayden Jenson Joseph Josh Kai Kieran Leo Lewis Liam Logan Luca Max Ollie Oscar Reece Riley Ronnie Theo Toby",
        "Ashdown Barlow Birchall Bracken Calloway Cartwright Chilvers Cutler Deverell Dunmore Eastaway Farrant Fennimore Garside Goodhew "
        "Hallam Hartnoll Hebden Iveson Jessop Kemble Larkspur Loxley Marchant Mellor Netherton Oakshott Pargeter Pennington Quilter Radley "
        "Rowntree Sandford Selwood Tapscott Thackray Underhay Varley Wadham Winslade",
    ),
    "european": (
        "Adriana Ana Andreea Beatriz Bianca Diana Elena Gabriela Ieva Ines Ioana Joana Julia Kamila Lara Larisa Lena Maja Maria Mihaela "
        "Natalia Oliwia Patrycja Rafaela Sofia Teodora Viktoria Wiktoria Zofia Zuzanna",
        "Adam Alexandru Andrei Antoni Bogdan Bruno Dawid Dinis Dominik Filip Gabriel Igor Ivan Jakub Kacper Luca Lukas Marius Mateo Mateusz "
        "Matei Mihai Nikola Oskar Rafael Stefan Szymon Tiago Tomasz Vlad",
        "Adamski Almeida Antonescu Baranov Borges Cardoso Ciobanu Dudek Ferrari Georgiev Hoxha Ivanov Janowski Kaminski Kovac Leite Lupu "
        "Marinov Moraru Nowicki Oliveira Petrov Popa Ribeiro Rossi Rusu Stankov Tavares Urbanek Zielinski",
    ),
    "irish_traveller": (
        "Aoife Bridget Ciara Kathleen Mary-Kate Noreen Roisin Shannon Siobhan Theresa",
        "Bartley Cian Declan Eamon Francie John-Joe Martin Owen Patrick Tommy",
        "Cahillane Conneelly Devany Feerick Gilhooly Kilbane Mulrennan Nolan Rafferty Sweeney",
    ),
    "black_african": (
        "Abena Adaeze Afia Aminata Ayaan Blessing Chidera Comfort Ebele Efua Esther Fatou Hodan Ifeoma Josephine Kemi Khadija Mariama Naana "
        "Ngozi Precious Ruth Sagal Simisola Temi Tendai Thandi Yewande Zahra Zainab",
        "Abdi Abdullahi Ade Chidi Daniel Desta Ebenezer Emeka Emmanuel Femi Hamza Ibrahim Ikenna Israel Joel Kofi Kwabena Kwame Michael "
        "Musa Nathaniel Obinna Samuel Sekou Tafari Tobi Yaw Yonas Yusuf Zuberi",
        "Abara Abebe Acquaye Adeleke Afolayan Amoako Asante Baidoo Balogun Chukwu Diallo Egal Eze Fofanah Gebre Hassan Igwe Jalloh Kamara "
        "Kiplagat Mensah Mutasa Nkemelu Obeng Odukoya Okafor Owusu Sesay Tekle Warsame",
    ),
    "black_caribbean": (
        "Aaliyah Alicia Brianna Chantelle Deja Destiny Jada Janelle Jayla Kiara Leah Mya Naomi Renee Rhianna Shanice Simone Tamara Tiana Zaria",
        "Andre Antoine Darnell Dante Delroy Elijah Isaiah Jaheim Jermaine Jordan Keon Kymani Malachi Marcus Micah Reuben Rico Shaquille Tyrell Zion",
        "Alleyne Barrington Beckles Bramwell Carrington Clarke Cumberbatch Dacosta Fairweather Gittens Greenidge Harewood Lashley Maynard "
        "Nurse Pinnock Ramdeen Springer Walcott Whyte",
    ),
    "south_asian": (
        "Aaliya Aisha Amrit Anaya Anika Ayesha Diya Fatima Hafsa Humaira Inaya Isha Jaspreet Kavya Khushi Maryam Meera Nadia Nusrat Priya "
        "Rabia Riya Sabrina Saira Samira Sana Simran Sumaiya Tanisha Zara",
        "Aarav Abdul Ahmed Amar Arjun Armaan Ayaan Bilal Dev Farhan Gurpreet Haider Haris Imran Ishaan Jasdeep Kabir Mikail Muhammad Nikhil "
        "Omar Rayyan Rohan Sahil Shayan Tariq Umar Veer Yusuf Zayn",
        "Akhtar Alam Aziz Bains Begum Bhatti Chandra Chowdhury Dhanda Ganatra Hussain Islam Joshi Khatun Lalani Mahmood Malhi Miah Nair "
        "Pabla Qureshi Rahmani Rajan Sandhu Selvan Siddiq Thakrar Uddin Vora Zaman",
    ),
    "other": (
        "Amal Dilan Fei Hala Jia Lan Leyla Lin Mai Maryam Mei Nour Parisa Rania Rojin Salma Sara Thuy Yara Yasmin",
        "Amir Ali Bao Baran Cheng Hao Hassan Jun Karim Kenan Khalid Minh Mustafa Nam Navid Omid Reza Sami Tarek Wei",
        "Al-Sayegh Aydin Bakr Cheung Dang Demir Farahani Ghazal Haddad Hoang Jafari Kaya Lam Mansour Nazari Ozturk Pham Rostami Tran Zhao",
    ),
}  # fmt: skip
COMMUNITIES: Final = {
    name: (girls.split(), boys.split(), families.split()) for name, (girls, boys, families) in _COMMUNITIES.items()
}
# broad group -> communities to draw from, as weights
_DRAWN_FROM: Final[dict[str, dict[str, int]]] = {
    "white": {"english": 66, "european": 30, "irish_traveller": 4},
    "black": {"black_african": 66, "black_caribbean": 34},
    "asian": {"south_asian": 88, "other": 12},
    "mixed": {"english": 45, "black_caribbean": 25, "european": 10, "south_asian": 10, "black_african": 10},
    "other": {"other": 75, "european": 15, "south_asian": 10},
}
CROSSES_OVER: Final = 0.33
# self-defined codes inside each broad group, as weights
CODES: Final[dict[str, dict[str, int]]] = {
    "white": {"W1": 66, "W2": 3, "W3": 2, "W9": 29},
    "black": {"B2": 62, "B1": 28, "B9": 10},
    "asian": {"A1": 24, "A2": 22, "A3": 28, "A9": 26},
    "mixed": {"M1": 36, "M2": 18, "M3": 20, "M9": 26},
    "other": {"O1": 15, "O2": 30, "O9": 55},
}
LANGUAGES: Final = {
    "european": ("Polish", "Romanian", "Portuguese", "Bulgarian", "Albanian"), "black_african": ("Somali", "Yoruba", "Tigrinya", "French", "Twi"),
    "south_asian": ("Bengali", "Urdu", "Punjabi", "Tamil", "Gujarati"), "other": ("Arabic", "Turkish", "Farsi", "Vietnamese", "Kurdish"),
}  # fmt: skip


def drawn(rng: Random, weights: dict[str, int]) -> str:
    """One key of a table of weights."""
    return rng.choices(tuple(weights), tuple(weights.values()))[0]


def community_for(rng: Random, group: str) -> str:
    """Where a family's surname comes from."""
    return drawn(rng, _DRAWN_FROM[group])


def given_name(rng: Random, community: str, sex: str) -> str:
    """A first name; a third of families look beyond their own community."""
    where = rng.choice(("english", "european", "black_caribbean")) if rng.random() < CROSSES_OVER else community
    girls, boys, _ = COMMUNITIES[where]
    return rng.choice(girls if sex == "female" else boys)


def family_name(rng: Random, community: str) -> str:
    """A surname."""
    return rng.choice(COMMUNITIES[community][2])


def variant(rng: Random, name: str) -> str:
    """The same name as a hurried officer might type it: a letter doubled, dropped, swapped or a sound respelt."""
    respelt = [
        (a, b)
        for a, b in (
            ("ph", "f"),
            ("ie", "y"),
            ("y", "ie"),
            ("ck", "k"),
            ("c", "k"),
            ("oo", "u"),
            ("z", "s"),
            ("ah", "a"),
        )
        if a in name
    ]
    if respelt and rng.random() < 0.5:
        old, new = rng.choice(respelt)
        return name.replace(old, new, 1)
    if len(name) < 4:
        return name + name[-1]
    at = rng.randrange(1, len(name) - 1)
    kinds = (
        name[:at] + name[at] + name[at:],
        name[:at] + name[at + 1 :],
        name[: at - 1] + name[at] + name[at - 1] + name[at + 1 :],
    )
    return rng.choice(kinds).capitalize()
