"""The file of 19 November, the one the guards stop: no row from Marram, two leavers with a date and two without, seven rows with a problem.
The rows stand where the import page of the design shows them (line numbers count the header as line 1)."""
from people import HEAD, path

UNIT, MANAGER, SINCE, SITE, JOB, GRADE, START, LEFT = (HEAD.index(c) for c in ['ORG_TXT', 'VORG_NR', 'GUELTIG_AB', 'STANDORT', 'STELLE', 'TARIF', 'EINTRITT', 'AUSTRITT'])
AREA = {'Care desk': 'care-desk', 'Line 1–2': 'line-1-2', 'Line 3': 'line-3', 'Warehouse': 'warehouse', 'Systems': 'systems', 'Planning': 'planning', 'Saltby field': 'saltby-field'}


def new(number, name, unit, manager, start, site, job, grade, mail=''):
    return [number, name, *path(AREA[unit]), manager, '', '', start, '', start, site, job, grade, 'Full time', '', mail, 'en', '', 4100]


def move(r, unit, manager, day, job, grade):
    r[2:6] = path(AREA[unit]); r[MANAGER], r[SINCE], r[JOB], r[GRADE] = manager, day, job, grade

JOINERS = [('Hana Novak', 'Care desk', 'Vane Street', 'Care agent', 'E5', 'aoife'), ('Derval Roche', 'Care desk', 'Vane Street', 'Care agent', 'E5', 'c1'),
           ('Piotr Gajda', 'Line 1–2', 'Brackwater', 'Trainee operator', 'E2', 'l1a'), ('Amadou Sow', 'Line 1–2', 'Brackwater', 'Trainee operator', 'E2', 'l2a'),
           ('Ines Barros', 'Line 3', 'Brackwater', 'Trainee operator', 'E2', 'dolores'), ('Colm Tierney', 'Warehouse', 'Brackwater', 'Driver', 'E4', 'w1'),
           ('Leyla Aydin', 'Warehouse', 'Orrin', 'Warehouse operator', 'E4', 'w3'), ('Sander Boonstra', 'Systems', 'Vane Street', 'Systems engineer', 'E9', 'sunil'),
           ('Maeve Lynott', 'Planning', 'Brackwater', 'Planner', 'E7', 'planlead'), ('Yaw Amoako', 'Saltby field', 'Saltby', 'Field technician', 'E6', 'tova'),
           ('Nadia Petrova', 'Saltby field', 'Saltby', 'Field technician', 'E6', 'tova'), ('Luis Prado', 'Warehouse', 'Brackwater', 'Warehouse operator', 'E4', 'w2'),
           ('Ciara Doolan', 'Line 1–2', 'Brackwater', 'Refrigeration operator', 'E5', 'l12n')]


def rows(people, number_of, early, row, present, last):
    day, first = '2026-11-19', '2026-12-01'
    here = [p for p in people if present(p, last) and not (p.now['left'] and p.now['left'] < day)]
    gone = {'line-1-2': 2, 'warehouse': 2}
    drop = set()
    for p in reversed(here):
        u = p.now['unit']
        if gone.get(u) and not p.now['key'] and not p.now['leave_from']: gone[u] -= 1; drop.add(p.now['number'])
    out, early = {}, {p.now['number'] for p in early}
    ops = posts = sites = 0
    for p in here:
        if p.now['unit'] == 'marram-field' or p.now['number'] in drop and p.now['unit'] == 'warehouse': continue
        r = row(p, last, number_of); key = p.now['key']
        if p.now['number'] in drop: r[LEFT] = last  # two give their last day, two are just not there
        if p.now['number'] in early: r[MANAGER], r[SINCE] = number_of['dolores'], day
        if key == 'farah': move(r, 'Planning', number_of['planlead'], first, 'Planner', 'E7')
        elif key == 'ioan': r[MANAGER], r[SINCE], r[SITE] = number_of['kettle'], day, 'Kettle Bay'
        elif key == 'weber': r[MANAGER] = number_of['mirela']
        elif key == 'mirela': r[MANAGER] = number_of['vogt']
        elif key == 'vogt': r[MANAGER] = number_of['weber']
        elif key == 'jana': r[1] = 'Jana M\ufffdller'
        elif not key and p.now['number'] not in early and not p.now['leave_from']:
            # 13 more change unit, 5 post, 2 site
            if p.now['unit'] == 'warehouse' and ops < 13 and r[JOB] == 'Warehouse operator' and r[SITE] == 'Brackwater':
                ops += 1; move(r, 'Line 1–2', number_of['l1a'], first, 'Refrigeration operator', 'E5')
            elif p.now['unit'] == 'line-1-2' and r[JOB] == 'Trainee operator' and posts < 5:
                posts += 1; r[SINCE], r[JOB], r[GRADE] = day, 'Refrigeration operator', 'E5'
            elif p.now['unit'] == 'saltby-field' and r[SITE] == 'Saltby' and r[JOB] == 'Field technician' and sites < 2:
                sites += 1; r[MANAGER], r[SINCE], r[SITE] = number_of['kettle'], day, 'Kettle Bay'
        out[p.now['number']] = r
    joined = []
    for i, (name, unit, site, job, grade, manager) in enumerate(JOINERS):
        start = day if i < 8 else first
        mail = name.lower().replace(' ', '.') + '@brackwater.example' if unit in ('Care desk', 'Systems', 'Planning') else ''
        joined.append(new(204450 + i, name, unit, number_of[manager], start, site, job, grade, mail))
    rest = [r for n, r in out.items()]
    special = {}
    joined[4][MANAGER] = 209990                                                 # a manager who is in no file
    special[57] = joined[4]
    special[112] = new(204470, 'N/D', 'Warehouse', number_of['w1'], day, 'Brackwater', 'Warehouse operator', 'E4')
    twice = next(r for r in rest if r[0] == 204251) if any(r[0] == 204251 for r in rest) else next(r for r in rest if 204244 < r[0] < 204256)
    copy = list(twice); copy[SITE], copy[MANAGER] = 'Orrin', number_of['w3']
    special[188], special[203] = twice, copy
    bad = next(r for r in rest if 204140 < r[0] < 204150 and r[1] != twice[1]); bad[START] = '31/02/26'
    special[240] = bad
    special[301] = out[next(p.now['number'] for p in people if p.now['key'] == 'jana')]
    special[366] = out[number_of['weber']]
    moved = {id(x) for x in special.values()}
    line = [r for r in rest if id(r) not in moved] + [j for i, j in enumerate(joined) if i != 4]
    for at in sorted(special): line.insert(at - 2, special[at])
    return line
