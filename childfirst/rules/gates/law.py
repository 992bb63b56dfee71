"""The rules that the gates speak of: in plain words, where each comes from, and whether it is law, guidance or a draft.

Ids are those of the project's list of rules. After each source: [V] read in the source named; [M] general knowledge of it,
which a lawyer must still check.
"""

from dataclasses import dataclass
from typing import Final, Literal

Status = Literal["statute", "guidance", "draft", "local"]


@dataclass(frozen=True, slots=True)
class Law:
    """One rule. `draft` and `local` act only where a force switches them on, and are never called law."""

    words: str
    source: str
    status: Status
    tag: str
    dated: str = ""


LAW: Final[dict[str, Law]] = {
    "R002": Law("Whoever looks under 18 is treated as a child unless there is clear evidence otherwise", "PACE Code C 1.5; here for every power", "statute", "M"),
    "R004": Law("A child under 10 cannot commit an offence: refer the child to safeguard them", "Children and Young Persons Act 1933 s50", "statute", "V"),
    "R005": Law("The child's welfare is considered and written down", "Children Act 2004 s11", "statute", "M"),
    "R010": Law("Grounds are objective and about this person, never who the person is", "PACE s1; Misuse of Drugs Act 1971 s23; Code A 2.2 to 2.8B", "statute", "M"),
    "R012": Law("A record is made at the time, or as soon as practicable after", "PACE s3(1) and (2); Code A 4.1", "statute", "M"),
    "R013": Law("The record holds date, time, place, ethnicity, object, grounds, officers and outcome", "PACE s3(6) and (6A); Code A 4.3", "statute", "M"),
    "R016": Law("In public only an outer coat, jacket and gloves may be removed", "PACE s2(9)(a); Code A 3.5", "statute", "M"),
    "R017": Law("A more thorough search is out of public view and by somebody of the same sex", "Code A 3.6", "statute", "M"),
    "R018": Law("A search exposing intimate parts is never routine, never in public view and never in a police vehicle", "Code A 3.7 and note 7", "statute", "M"),
    "R019": Law("An appropriate adult is there, unless the child is at urgent risk of serious harm, or the child asks otherwise and the adult agrees", "Code C Annex A 11(b) and (c)", "statute", "V"),
    "R020": Law("An inspector authorises a strip search of a child under stop and search", "Home Office draft Code A, consultation of April to June 2024: not in force", "draft", "V", "30 April 2024"),
    "R021": Law("An inspector is consulted before a strip search of a child in custody", "Home Office draft Code C, consultation of April to June 2024: not in force", "draft", "V", "30 April 2024"),
    "R023": Law("In a school a superintendent authorises first", "A force's own step after the Child Q review; no statute asks it", "local", "M", "2022"),
    "R024": Law("The appropriate adult's presence is counted in the national data", "Home Office data requirement, first for the year to March 2025", "guidance", "V", "2025"),
    "R030": Law("Whoever is responsible for the child is told that they are held, why and where", "Children and Young Persons Act 1933 s34; PACE s57; Code C 3.13", "statute", "M"),
    "R031": Law("The council that looks after the child is told too", "Code C 3.13 to 3.14", "statute", "M"),
    "R033": Law("The appropriate adult is somebody who may act as one", "Code C 1.7 and notes 1B to 1F", "statute", "M"),
    "R037": Law("A child is not put in a cell unless nothing else is secure or a cell is more comfortable, and never with a detained adult", "Code C 8.8 and 8.10", "statute", "M"),
    "R038": Law("A girl is in the care of a woman, who is named, and is asked what she needs for her period", "Children and Young Persons Act 1933 s31; Code C 3.20A, 9.3A and 9.3B", "statute", "M"),
    "R039": Law("In custody, only to remove an item the child may not keep and is reasonably thought to hide", "Code C Annex A 10", "statute", "M"),
    "R040": Law("Same sex only, two people at least, not all clothes at once, nothing touched, with dignity", "Code C Annex A 11(a) to (g)", "statute", "M"),
    "R041": Law("The custody record holds the reason, who was there and the result", "Code C Annex A 12", "statute", "M"),
    "R046": Law("After charge, bail is refused to a child only on the grounds of the Act, written down", "PACE s38(1)(b), (3) to (5)", "statute", "V"),
    "R047": Law("A child refused bail goes to the council's accommodation unless a certificate lawfully says why not", "PACE s38(6) and (6A)", "statute", "V"),
    "R048": Law("The certificate is produced to the first court", "PACE s38(7)", "statute", "V"),
    "R054": Law("A child is detained only where it is necessary", "PACE Code G", "statute", "M"),
    "R060": Law("A constable with reasonable cause to believe that a child would otherwise be likely to suffer significant harm", "Children Act 1989 s46(1)", "statute", "M"),
    "R061": Law("Police protection ends within 72 hours", "Children Act 1989 s46(6)", "statute", "M"),
    "R062": Law("Councils told, child told and heard, designated officer inquiring, accommodation arranged", "Children Act 1989 s46(3)(a) to (f)", "statute", "M"),
    "R063": Law("Parents and those the child lived with are told", "Children Act 1989 s46(4)", "statute", "M"),
    "R064": Law("The designated officer releases the child when there is no longer cause", "Children Act 1989 s46(5)", "statute", "M"),
    "R066": Law("The council's duty to inquire begins: it is referred to them", "Children Act 1989 s47(1)(a)(ii)", "statute", "M"),
    "R120": Law("A child believed to be a victim of slavery or trafficking is referred to the National Referral Mechanism; no consent is needed", "Modern Slavery Act 2015 s52", "statute", "V"),
    "R121": Law("The National Referral Mechanism never replaces a referral to the council", "Modern slavery statutory guidance", "guidance", "M"),
    "R124": Law("A child made to offend by exploitation has a defence", "Modern Slavery Act 2015 s45(4) to (7)", "statute", "V"),
    "R145": Law("Outcome 22: an activity, with no admission and no conviction", "Home Office Counting Rules; NPCC Outcome 22 guidance", "guidance", "M"),
    "R146": Law("The outcome code fits the person's age", "Home Office Counting Rules", "guidance", "M"),
    "R147": Law("A youth caution needs an admission, an appropriate adult and the youth justice service", "Crime and Disorder Act 1998 s66ZA to 66H", "statute", "M"),
    "R170": Law("Every officer who used force records it", "Home Office use-of-force data requirement", "guidance", "V", "1 April 2017"),
    "R171": Law("Each use of force is necessary, proportionate and for a lawful end, with what was tried first", "Criminal Law Act 1967 s3; PACE s117; common law", "statute", "M"),
    "R172": Law("Use of a conducted energy device is counted at its highest", "Home Office use-of-force data requirement", "guidance", "V"),
    "R173": Law("Discharge or contact of a conducted energy device on a child, or serious injury, is referred for independent review", "Police (Complaints and Misconduct) Regulations 2020; that it is mandatory for every child is not confirmed", "guidance", "M"),
    "R174": Law("A spit and bite guard has its reason, and the child is watched all the time", "College of Policing guidance (APP)", "guidance", "M"),
}  # fmt: skip

EXCEPTIONS: Final = {
    "opposite_sex_adult_requested": "The child asked for an appropriate adult of the other sex",
    "aa_absent_urgent_risk": "No appropriate adult: urgent risk of serious harm, with reasons",
    "aa_absent_child_declined": "No appropriate adult: the child asked for that before the adult, who agreed and signed",
    "more_than_two_people": "More than two officers, with the reason",
    "opposite_sex_presence_requested": "The child asked for somebody of the other sex to be there",
    "no_alternative_possible": "Nothing else could be tried first, with the reason",
    "certificate_a": "Certified: moving the child was impracticable",
    "certificate_b": "Certified: 12 or over, and nowhere would have protected the public from serious harm",
    "gravity_deviation": "Another outcome than the gravity score suggests, with the reason",
}
