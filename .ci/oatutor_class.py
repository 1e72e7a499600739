"""A class of thirty on the content of OATutor, in a folder: catalogue.json, roster.csv, answers.csv, and case.json, a
framework whose skills precede each other in the order of the lessons. Answers are drawn, with a seed.

    oatutor_class.py CONTENT FOLDER
"""

import collections
import csv
import json
import random
import sys

content, folder = sys.argv[1:]
draw = random.Random(2019)


def rows(name):
    with open(f"{content}/{name}", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def text(words):
    return {"en": words.strip() or "–"}


def write(name, document):
    with open(f"{folder}/{name}", "w", encoding="utf-8") as file:
        json.dump(document, file, ensure_ascii=False)


def write_rows(name, table):
    with open(f"{folder}/{name}", "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(table)


with open(f"{content}/skillModel.json", encoding="utf-8") as file:
    called = json.load(file)
# One skill is called by an empty text, which names nothing.
names = sorted({name for skills in called.values() for name in skills if name})
skills = {name: f"s{number}" for number, name in enumerate(names)}
steps = collections.defaultdict(set)
for step in rows("steps.csv"):
    steps[step["problem_id"]] |= {skills[name] for name in called.get(step["step_id"], []) if name}

items, lessons = [], {}
for problem in rows("problems.csv"):
    identifier, own = problem["problem_id"], sorted(steps[problem["problem_id"]])
    if not own:
        continue
    items.append({"id": identifier, "labels": text(problem["title"]), "skills": own})
    lesson = lessons.setdefault(
        problem["lesson_id"] or "lesson", {"title": problem["lesson"], "items": [], "skills": collections.Counter()})
    lesson["items"].append(identifier)
    lesson["skills"].update(own)

write("catalogue.json", {
    "schema": "balise/catalogue/1", "subject": text("OATutor"), "ages": [11, 18],
    "skills": [{"id": skills[name], "labels": text(name.replace("_", " "))} for name in names],
    "items": items,
    "resources": [
        {"id": identifier, "titles": text(lesson["title"]), "kind": "exercises", "minutes": 15,
         "teaches": [skill for skill, _ in lesson["skills"].most_common(3)], "items": lesson["items"]}
        for identifier, lesson in lessons.items()],
})


def node(skill):
    return {"title": skill, "identifier": skill, "uri": f"urn:oatutor:{skill}"}


order = list(dict.fromkeys(skill for lesson in lessons.values() for skill, _ in lesson["skills"].most_common()))
write("case.json", {
    "CFDocument": {"title": "OATutor", "language": "en"},
    "CFItems": [{"identifier": skill, "uri": f"urn:oatutor:{skill}", "fullStatement": name.replace("_", " ")}
                for name, skill in skills.items()],
    "CFAssociations": [
        {"associationType": "precedes", "originNodeURI": node(one), "destinationNodeURI": node(other)}
        for one, other in zip(order, order[1:])],
})
learners = [f"P{number:02}" for number in range(1, 31)]
write_rows("roster.csv", [["learner", "class"]] + [[learner, "5B"] for learner in learners])
answers = []
for learner in learners:
    first, chance = draw.randrange(200), draw.uniform(0.4, 0.9)
    for number in range(60):
        item = items[first + draw.randrange(120)]["id"]
        time = f"2026-11-{1 + number // 5:02}T08:{number % 5:02}:{int(learner[1:]):02}Z"
        answers.append([learner, item, int(draw.random() < chance), time])
write_rows("answers.csv", [["learner", "item", "correct", "time"]] + sorted(answers, key=lambda row: (row[3], row[0])))
print(len(names), "skills,", len(items), "items,", len(lessons), "lessons,", len(order) - 1, "prerequisites")
