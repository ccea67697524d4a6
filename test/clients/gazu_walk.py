"""Walks through gazu, the Python client of studios, against a running server. Not part of `npm test`: it needs Python.

    pip install gazu
    python test/clients/gazu_walk.py http://127.0.0.1:8080 admin@example.com PASSWORD

It leaves nothing behind. Where gazu does not get what it expects, it ends there with an AssertionError.
"""

import datetime
import sys

import gazu
from gazu import client, person, project, studio, task, user

url, email, password = sys.argv[1:]
stamp = datetime.datetime.now().strftime("%y%m%d%H%M%S")
today = datetime.date.today()
day = today.isoformat()
iso = today.isocalendar()


def ids(rows):
    return [row["id"] for row in rows]


# The host, and signing in
client.set_host(f"{url}/api")
assert client.host_is_up() and client.host_is_valid() and client.get_api_version()
gazu.log_in(email, password)
me = client.get_current_user()
assert me["email"] == email
assert person.get_organisation()["name"]

# People and departments
department = person.new_department(f"Compositing {stamp}", "#ff0000")
assert person.get_department_by_name(department["name"].upper())["id"] == department["id"]
mail = f"zoe{stamp}@example.com"
zoe = person.new_person("Zoé", f"Müller {stamp}", mail, "+33 1", "user", f"zoe{stamp}", [department["id"]])
assert zoe["id"] in ids(person.all_persons())
assert person.get_person_by_email(mail)["departments"] == [department["id"]]
assert person.get_person_by_full_name(f"Zoé Müller {stamp}")["id"] == zoe["id"]
assert person.get_person_by_desktop_login(f"zoe{stamp}")["id"] == zoe["id"]
zoe = person.update_person({**person.get_person(zoe["id"]), "phone": "+33 2"})
assert zoe["phone"] == "+33 2"
person.change_password_for_person(zoe, "correct horse battery")
person.invite_person(zoe)
person.remove_person_from_department(zoe, department)
person.add_person_to_department(zoe, department)
person.clear_person_avatar(zoe)
person.get_presence_log(today.year, today.month)
bot = person.new_bot(f"Render {stamp}", f"bot{stamp}@example.com", role="user")
assert bot["access_token"]
assert person.update_bot({**person.get_person(bot["id"]), "first_name": "Farm"})["first_name"] == "Farm"
person.remove_bot(bot)
site = client.post("data/studios", {"name": f"Paris {stamp}", "color": "#00ff00"})
assert site["id"] in ids(studio.all_studios()) and studio.get_studio_by_name(site["name"])["id"] == site["id"]
client.delete(f"data/studios/{site['id']}")

# A production with a shot and a task
production = project.new_project(f"Walk {stamp}")
project.add_person_to_team(production, zoe)
assert ids(project.get_team(production)) == [zoe["id"]]
sequence = client.post(f"data/projects/{production['id']}/sequences", {"name": "SQ01"})
shot = client.post(
    f"data/projects/{production['id']}/shots", {"name": "SH010", "sequence_id": sequence["id"], "nb_frames": 96}
)
task_type = task.new_task_type(f"Compositing {stamp}", color="#00ff00", for_entity="Shot")
project.add_task_type(production, task_type, 1)
status = task.new_task_status(f"Ready {stamp}", f"r{stamp[-6:]}", "#f5f5f5")
work = task.new_task(shot, task_type, task_status=status, assignees=[zoe])

# Hours
entry = task.set_time_spent(work, zoe, day, 240)
assert task.add_time_spent(work, zoe, day, 60)["duration"] == 300
assert task.get_time_spent(work, day)["total"] == 300
assert ids(person.get_time_spents_by_date(zoe, day)) == [entry["id"]]
assert ids(person.get_time_spents_range(zoe["id"], day, day)) == [entry["id"]]
assert ids(person.get_all_month_time_spents(zoe["id"], today)) == [entry["id"]]
assert person.get_week_time_spents(zoe, iso.year, iso.week)["total_duration"] == 300
assert person.get_year_time_spents(zoe, today.year)["total_duration"] == 300
assert set(project.get_project_quotas(production, task_type)) >= {"total"}
project.get_project_person_quotas(production, zoe)
task.remove_time_spent(entry)
assert person.get_time_spents_by_date(zoe, day) == []

# Leave
leave = person.new_day_off(zoe, "2026-12-24", "2027-01-01", "Noël")
assert ids(person.get_day_offs(zoe)) == [leave["id"]]
assert ids(person.get_month_day_offs(zoe, 2026, 12)) == [leave["id"]]
assert ids(person.get_week_day_offs(zoe, 2026, 53)) == [leave["id"]]
assert ids(person.get_year_day_offs(zoe, 2027)) == [leave["id"]]
assert person.update_day_off({**person.get_day_off(leave["id"]), "end_date": "2026-12-31"})["end_date"] == "2026-12-31"
person.remove_day_off(leave)

# Oneself
user.log_desktop_session_log_in()
assert user.all_desktop_login_logs()
assert user.get_time_spents_by_date(day) == user.get_timespents_range(day, day)
user.get_task_time_spent(work, day)
assert user.get_day_off(day) == {}

# Cleaning up
project.close_project(production)
project.remove_project(production, force=True)
task.remove_task_type(task_type)
task.remove_task_status(status)
person.remove_person(zoe, force=True)
person.remove_department(department)
assert zoe["id"] not in ids(person.all_persons())
gazu.log_out()
print("gazu gets what it expects.")
