"""What an independent reader finds in calendars: PyPI `icalendar` for the form, `dateutil` for recurrence.

Standard input is a JSON list of {"text": …}, {"mail": …} or {"rule": …, "start": …, "from": …, "to": …}; standard output a list of what it found.
"""

import datetime
import email
import email.policy
import json
import sys

import icalendar
from dateutil import rrule


def instant(value):
    value = value.dt
    if not isinstance(value, datetime.datetime):
        return value.isoformat()
    if value.tzinfo is None:
        return "floating " + value.isoformat()
    return value.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def offset_by_definition(calendar, zone, local):
    """The offset of a local time by the VTIMEZONE in the file alone."""
    begins = []
    for observance in zone.subcomponents:
        start = observance["DTSTART"].dt.replace(tzinfo=None)
        every = [start]
        if "RRULE" in observance:
            rule = observance["RRULE"].to_ical().decode()
            every += list(rrule.rrulestr("RRULE:" + rule, dtstart=start).between(start, local, inc=True))
        dates = observance.get("RDATE", [])
        for listed in dates if isinstance(dates, list) else [dates]:
            every += [each.dt.replace(tzinfo=None) for each in listed.dts]
        begins += [(each, observance["TZOFFSETFROM"].td, observance["TZOFFSETTO"].td) for each in every]
    begins.sort()
    current = begins[0][1]
    for begin, _, to in begins:
        if begin <= local:
            current = to
    return current


def read(text):
    calendar = icalendar.Calendar.from_ical(text)
    zones = {str(zone["TZID"]): zone for zone in calendar.walk("VTIMEZONE")}
    events = []
    for event in calendar.walk("VEVENT"):
        attendees = event.get("ATTENDEE", [])
        attendees = attendees if isinstance(attendees, list) else [attendees]
        organizer = event.get("ORGANIZER")
        zone = event["DTSTART"].params.get("TZID")
        by_definition = None
        if zone in zones:
            local = event["DTSTART"].dt.replace(tzinfo=None)
            by_definition = (local - offset_by_definition(calendar, zones[zone], local)).strftime("%Y-%m-%dT%H:%M:%SZ")
        events.append({
            "uid": str(event["UID"]), "sequence": int(event["SEQUENCE"]), "stamp": instant(event["DTSTAMP"]),
            "start": instant(event["DTSTART"]), "end": instant(event["DTEND"]), "zone": zone,
            "by_definition": by_definition,
            "summary": str(event["SUMMARY"]), "description": str(event.get("DESCRIPTION", "")),
            "location": str(event.get("LOCATION", "")), "url": str(event.get("URL", "")),
            "organizer": None if organizer is None else [str(organizer), organizer.params.get("CN", "")],
            "attendees": [[str(one), one.params.get("CN", ""), one.params.get("PARTSTAT"), one.params.get("RSVP", "")] for one in attendees],
            "status": str(event["STATUS"]), "categories": [str(word) for word in event["CATEGORIES"].cats] if "CATEGORIES" in event else [],
            "alarms": [-int(alarm["TRIGGER"].dt.total_seconds() // 60) for alarm in event.walk("VALARM")],
            "errors": [str(error) for error in event.errors],
        })
    return {"method": str(calendar.get("METHOD")), "name": str(calendar.get("NAME", "")).replace("\\,", ","), "events": events,
            "refresh": str(calendar.get("REFRESH-INTERVAL") and calendar["REFRESH-INTERVAL"].to_ical().decode())}


def expand(rule, start, begin, end):
    start, begin, end = (datetime.datetime.fromisoformat(each) for each in (start, begin, end))
    found = rrule.rrulestr("RRULE:" + rule, dtstart=start).between(begin, end, inc=True)
    return [each.isoformat() for each in found]


def windows():
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON
    return WINDOWS_TO_OLSON


def mail(text):
    """The calendars of a message, each with the method that its part names (RFC 6047)."""
    message = email.message_from_string(text, policy=email.policy.default)
    parts = [part for part in message.walk() if part.get_content_type() == "text/calendar"]
    found = [dict(read(part.get_content()), part_method=part.get_param("method"), charset=part.get_param("charset")) for part in parts]
    return {"to": str(message["To"]), "subject": str(message["Subject"]), "defects": [str(one) for one in message.defects], "calendars": found}


def answer(each):
    if "mail" in each:
        return mail(each["mail"])
    if "text" in each:
        return read(each["text"])
    if "rule" in each:
        return expand(each["rule"], each["start"], each["from"], each["to"])
    return windows()


json.dump([answer(each) for each in json.load(sys.stdin)], sys.stdout)
