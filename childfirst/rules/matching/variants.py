"""Given names that are one name: short forms, spellings carried over from other alphabets, and the same name in two languages.

Typed in from general knowledge of names used in London ([M]); one group a line, the first word stands for the group. A group says only
that the two *may* be one child's name: two children of one home with names of one group are still kept apart by the guards.
"""

from typing import Final

GROUPS: Final = """
mohammed muhammad mohamed mohammad muhammed mohamad mohamud mahamed mehmed mehmet muhamad mohd mo mamadou mohamoud muhammet
ahmed ahmad ahmet achmed axmed
abdullah abdallah abdulla abdulah abdillahi abdi abdul
abdulrahman abdurrahman abdirahman abdelrahman abdur
yusuf yousef youssef yousuf yusef joseph josef jozef jose giuseppe josep yosef joe joey josip iosif
ibrahim ebrahim ibraheem abraham ibrahima avraham abe
ismail ismael ishmael esmail ismaeel
ali aly alee
hassan hasan hassen xasan
hussein husain hussain hossein husayn hussayn xuseen
omar umar omer cumar
osman usman uthman othman cismaan
mustafa mustapha moustafa mostafa
khalid khaled kalid
hamza hamzah hamsa
zakariya zachariah zachary zakaria zack zach zak
yahya yehya yahia
isa eisa essa
musa moussa mousa moses moshe
sulaiman suleiman suleyman solomon sulayman
dawud daud dawood david dave davey davide dafydd
yaqub yakub jacob jakub jake yaakov
haroon harun aaron aron
bilal bilaal
tariq tarek tarik
rashid rasheed
saeed said sayed syed sayid
fatima fatema fatma fatimah faduma fadumo fatou fatoumata fatimata
aisha ayesha aysha aicha aishah caasha ayse asha
khadija khadijah khadeeja hatice kadija
maryam mariam miriam mary maria marie marija mariama myriam maryan marya mariya
zainab zaynab zeinab zeynep zaineb
zahra zahrah sahra zara zehra
amina aminah aamina aminata
amira ameera amirah
hawa hawwa eve eva
halima haleema halimo
nur noor nour
layla leila leyla laila lejla
yasmin yasmeen jasmine jasmin yasemin
sara sarah saara sally sadie
hanna hannah hana ann anna anne ana annie anya hannan
elizabeth elisabeth liz lizzie beth betty eliza lisa elsie elisa elzbieta erzsebet liza libby
william will bill billy liam willem guillermo wilhelm vilhelm bill willy
robert rob bob bobby robbie roberto bert
margaret maggie meg peggy margarita malgorzata gosia rita greta megan
katherine catherine kate katie kat kathryn kathleen cathy katarzyna kasia ekaterina katya catarina caterina katarina kathy cath katy
antonio anthony tony antoni anton antoine ant
richard rick dick ricky ricardo richie ryszard
edward ted eddie ned eduardo ed edd teddy edvard
henry harry hal enrique henri heinrich harrison henryk
james jim jimmy jamie jaime seamus jem
john jack johnny jon jonny ivan jan joao juan johan jean giovanni sean ian ion ioan giannis jonathan johnnie jonathon
michael mike mikey mick mickey michal mihai mikhail miguel michele mihail misha mitch
alexander alex alec sasha aleksander alejandro alexandru aleks sandy alexandre xander alasdair
alexandra aleksandra ola alessandra sandra lexi lexie
nicholas nick nicky nicolas nikolai mikolaj nicolae niko nikola nico
thomas tom tommy tomasz tomas toma tam
stephen steven steve stefan esteban szczepan stevie
matthew matt mateusz matteo matei mateo matthieu matty
daniel dan danny danil daniil dani
benjamin ben benny benji benyamin binyamin
samuel sam sammy samwel
samantha sammie
charles charlie chuck carlos karol carl karl chas
george georgie jerzy jorge gheorghe georgi giorgos yuri
peter pete piotr pedro pierre petr petar pyotr
paul pavel pawel pablo paulo pavlo pol
andrew andy andrei andrzej andre andreas drew andriy
christopher chris kit krzysztof cristian kris topher kristof
christina christine chrissie tina krystyna cristina kristina
patrick paddy pat padraig patryk pat
lucas luke luka luca lukasz luc
philip phil filip felipe phillip pip
francis frank frankie francisco franciszek francesco fran
frances fran francesca fanny
theodore theo teodor ted
frederick fred freddie freddy fredrik
archibald archie
alfred alfie alf
albert albie bertie al
oliver ollie olly
leonard leo len lenny leon
gabriel gabe gab
joshua josh
jennifer jen jenny jenna
jessica jess jessie
rebecca becky becca bex
victoria vicky tori viktoria wiktoria vic
julia julie yulia julka juliet
sophia sofia sophie zofia zosia sofija
natalia natalie natasha natalya talia
isabella isabel bella izabela izzy isabelle
olivia liv livvy oliwia
emily em emmy emilia emma
abigail abbie abby gail
charlotte lottie charlie charly
eleanor ellie nell nora elena helen helena ella ellen yelena
matilda tilly tilda
susan sue susie suzanne zuzanna susanna sukie
deborah debbie deb deborrah
patricia pat patsy trish tricia patrycja
dorothy dot dottie dorota
teresa theresa tess tessa terry
barbara babs barb basia
caroline carol carrie karolina carolina
angela angie aniela
veronica ronnie weronika
ronald ron ronnie
raymond ray
kenneth ken kenny
gerald gerry jerry
jeremy jez jerry
lawrence larry laurie lorenzo laurence
timothy tim timmy
gregory greg grzegorz gregor
dominic dom dominik
sebastian seb bastian
vincent vince vinny wincenty
walter walt wally
arthur art artur
ernest ernie
stanley stan stanislaw
harold harry hal
hugh hughie huw
louis lewis lou luis ludwik
martin marty marcin
mark marcus marek marc marco markus
cecilia cissy celia
penelope penny
pamela pam
judith judy
jacqueline jackie
katrina trina
beatrice bea beatriz trixie
agnes agnieszka aggie
joanna jo joanne asia
aleksei alexei alexey oleksiy
dmitri dima dmytro dimitri
sergei serhiy sergey
volodymyr vladimir vlad
olena alena
iryna irina ira
mykola nikolay
kwame kwamena
kwabena kobina
kofi coffie
adeola ade adeolu
oluwaseun seun
oluwaseyi seyi
temitope tope temi
oluwatobi tobi tobiloba
babatunde tunde
chukwuemeka emeka
chukwuma chuma
chidiebere chidi
ngozi ngozichukwu
ifeoma ify
oluwafemi femi
folasade sade
simisola simi
yewande wande
nguyen nguyn
muhammadou mamadu
jagdeep jagdip
gurpreet gurprit
harpreet harprit
priya priyah
lakshmi laxmi lakhsmi
krishna krishnan
vijay vijai
sanjay sanjai
rajesh raj rajeev rajiv
deepak dipak
sunita suneeta
pooja puja
neha nehaa
anjali anjalee
kiran keeran
tahmina tahmeena
farhana farhaana
shirin shireen
nasrin nasreen
rukhsana ruksana
parvin parveen
iqbal ikbal
""".strip().splitlines()

# A word that stands in two groups (Ronnie, Sasha, Charlie) counts with the first.
GROUPS_OF: Final[dict[str, frozenset[int]]] = {}
for _number, _line in enumerate(GROUPS):
    for _word in _line.split():
        GROUPS_OF[_word] = GROUPS_OF.get(_word, frozenset()) | {_number}
ROOTS: Final = {word: GROUPS[min(groups)].split()[0] for word, groups in GROUPS_OF.items()}


def root_of(name: str) -> str:
    """The word that stands for all forms of a name; a name of no group stands for itself.

    >>> root_of("muhammad"), root_of("liz"), root_of("xanthe")
    ('mohammed', 'elizabeth', 'xanthe')
    """
    return ROOTS.get(name, name)
