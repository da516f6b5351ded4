#!/usr/bin/env python3
"""Writes the monthly staff files of Brackwater Cold Works (data/staff-*.csv), its units, sites and groups.

Deterministic: the same script and names give the same bytes. Nobody is real; names are put together
from lists of common names. `check.py` proves the sums, the managers and that there are no circles."""
import csv, datetime as dt, os, random, unicodedata
from cast import CAST, UNITS, SITES, GRADES, CALLED, OWN, WEIGHTS, LANGUAGE, RO, FT

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(HERE, '..', 'data')
FILES = ['2026-05-19', '2026-06-19', '2026-07-20', '2026-08-19', '2026-09-21', '2026-10-19', '2026-11-02', '2026-11-18']
LAST = FILES[-1]
HEAD = ['PERSNR', 'NAME', 'GESELLSCHAFT', 'BEREICH', 'ORG_TXT', 'TEAM_TXT', 'VORG_NR', 'VERTR_NR', 'FACHL_VORG', 'EINTRITT', 'AUSTRITT',
        'GUELTIG_AB', 'STANDORT', 'STELLE', 'TARIF', 'BESCHAEFTIGUNG', 'GRUPPE', 'EMAIL', 'SPRACHE', 'SCHICHT', 'KOSTENST']
UNIT_NAME = {k: n for k, n, _, _ in UNITS}
ABOVE = {k: p for k, _, p, _ in UNITS}
COST = {k: 4100 + 10 * i for i, (k, *_) in enumerate(UNITS)}
R = random.Random(20261119).random  # only .random(): stable across versions of Python


def pick(xs): return xs[int(R() * len(xs))]


def weighted(table):
    at = R() * sum(table.values())
    for k, w in table.items():
        at -= w
        if at < 0: return k
    return k


class Person:
    """The state on the last day, and `steps`: (date, {field: value before that date})."""
    def __init__(self, **k):
        self.now = dict(key='', number=0, name='', called='', unit='', site='', job='', employment='Full time', manager='', dotted='',
                        started='', left='', since='', leave_from='', leave_to='', mail=0, lang='en', shift='', culture='', groups=())
        self.now.update(k); self.steps = []; self.gone = None  # gone: (from, to) for somebody who came back

    def before(self, date, **old): self.steps.append((date, old)); return self

    def at(self, day):
        s = dict(self.now); since = s['since'] or s['started']
        for date, old in sorted(self.steps, key=lambda x: x[0], reverse=True):
            if date > day: s.update(old)
        past = [d for d, _ in self.steps if d <= day]
        s['since'] = max(past + [since if since <= day else s['started']])
        return s


def cast():
    out = []
    for key, number, name, unit, job, manager, started, site, x in CAST:
        p = Person(key=key, number=number, name=name, unit=unit, job=job, manager=manager, started=started, site=site or 'Brackwater')
        p.now.update(x)
        if unit == 'care-desk': p.now['site'] = 'Vane Street'
        out.append(p)
    return out


def slots():
    """Everybody else: (unit, job, how many, sites, managers, shifts, mail)."""
    l12, wh = ['l1a', 'l1b', 'l2a', 'l2b', 'l12n'], ['w1', 'w2', 'w3', 'w4']
    B = ['Brackwater']
    return [
        ('line-1-2', RO, 86, B, l12, 'lead', 0), ('line-1-2', 'Process engineer', 2, B, ['holt'], '', 1),
        ('line-1-2', 'Maintenance technician', 5, B, l12, 'lead', 0), ('line-1-2', 'Quality inspector', 5, B, l12, 'lead', 0),
        ('line-1-2', 'Trainee operator', 6, B, l12, 'lead', 0), ('line-1-2', 'Material handler', 6, B, l12, 'lead', 0),
        ('line-3', RO, 17, B, ['dolores'], 'early', 0), ('line-3', 'Maintenance technician', 1, B, ['dolores'], 'early', 0),
        ('line-3', 'Quality inspector', 1, B, ['dolores'], 'late', 0), ('line-3', 'Robot setter', 1, B, ['dolores'], 'early', 0),
        ('line-3', 'Material handler', 2, B, ['dolores'], 'early', 0), ('line-3', 'Trainee operator', 1, B, ['dolores'], 'early', 0),
        ('warehouse', 'Warehouse operator', 53, B + B + ['Orrin'], wh, 'lead', 0), ('warehouse', 'Driver', 13, B + ['Orrin'], wh, 'lead', 0),
        ('warehouse', 'Battery attendant', 5, B, wh[:2], 'lead', 0), ('warehouse', 'Goods-in clerk', 11, B + ['Orrin'], wh, 'lead', 0),
        ('care-desk', 'Care agent', 42, ['Vane Street'], ['c1', 'c2', 'c3', 'aoife'], '', 1), ('care-desk', 'Senior care agent', 9, ['Vane Street'], ['c1', 'c2', 'c3', 'aoife'], '', 1),
        ('care-desk', 'Trainee agent', 3, ['Vane Street'], ['c1', 'c2', 'c3'], '', 1),
        ('saltby-field', FT, 34, ['Saltby', 'Saltby', 'Kettle Bay'], ['tova'], '', 0), ('saltby-field', 'Workshop technician', 1, ['Saltby'], ['tova'], '', 0),
        ('saltby-field', 'Dispatch clerk', 2, ['Saltby'], ['tova'], '', 1), ('saltby-field', 'Trainee technician', 3, ['Saltby', 'Kettle Bay'], ['tova'], '', 0),
        ('saltby-field', 'Parts clerk', 2, ['Saltby'], ['tova'], '', 0),
        ('marram-field', FT, 28, ['Marram', 'Marram', 'Lundmoor'], ['marlead'], '', 0), ('marram-field', 'Trainee technician', 3, ['Marram', 'Lundmoor'], ['marlead'], '', 0),
        ('marram-field', 'Dispatch clerk', 2, ['Marram'], ['marlead'], '', 1), ('marram-field', 'Parts clerk', 2, ['Marram'], ['marlead'], '', 0),
        ('planning', 'Planner', 8, ['Vane Street', 'Brackwater'], ['planlead'], '', 1), ('planning', 'Route planner', 4, ['Vane Street'], ['planlead'], '', 1),
        ('planning', 'Parts buyer', 2, ['Brackwater'], ['planlead'], '', 1), ('systems', 'Systems engineer', 4, ['Vane Street', 'Brackwater'], ['sunil'], '', 1),
        ('people-office', 'People partner', 3, ['Vane Street', 'Brackwater'], ['leila'], '', 1), ('people-office', 'Payroll clerk', 2, ['Brackwater'], ['leila'], '', 1),
    ]


def fill():
    out, lead_shift = [], {'l1a': 'early', 'l1b': 'late', 'l2a': 'early', 'l2b': 'late', 'l12n': 'night', 'w1': 'early', 'w2': 'late', 'w3': 'early', 'w4': 'late'}
    for unit, job, n, sites, managers, shift, mail in slots():
        for i in range(n):
            site, manager = sites[i % len(sites)], managers[i % len(managers)]
            if unit == 'warehouse' and site == 'Orrin': manager = ['w3', 'w4'][i % 2]
            if unit == 'warehouse' and site == 'Brackwater': manager = ['w1', 'w2'][i % 2]
            if site == 'Kettle Bay': manager = 'kettle'
            if site == 'Lundmoor': manager = 'lund'
            out.append(Person(unit=unit, job=job, site=site, manager=manager, mail=mail,
                              shift=lead_shift.get(manager, '') if shift == 'lead' else shift,
                              employment='Part time' if R() < .12 else 'Apprentice' if job.startswith('Trainee') else 'Full time'))
    return out


def leavers():
    """People of the earlier files who are gone by the last one."""
    plan = [('2026-05-31', [('line-1-2', RO), ('warehouse', 'Warehouse operator'), ('care-desk', 'Care agent')]),
            ('2026-06-30', [('line-1-2', RO), ('line-3', RO), ('warehouse', 'Driver'), ('marram-field', FT)]),
            ('2026-07-31', [('line-1-2', RO), ('care-desk', 'Care agent'), ('saltby-field', FT), ('warehouse', 'Warehouse operator')]),
            ('2026-08-31', [('line-1-2', RO), ('line-1-2', 'Material handler'), ('warehouse', 'Warehouse operator'), ('warehouse', 'Warehouse operator'), ('care-desk', 'Senior care agent'), ('marram-field', FT)]),
            ('2026-09-30', [('line-1-2', RO), ('planning', 'Planner'), ('warehouse', 'Goods-in clerk'), ('saltby-field', FT), ('care-desk', 'Care agent')]),
            ('2026-10-31', [('line-1-2', RO), ('warehouse', 'Warehouse operator'), ('marram-field', 'Parts clerk')])]
    where = {u: (s[0], m[0]) for u, _, _, s, m, _, _ in slots()}
    return [Person(unit=u, job=j, site=where[u][0], manager=where[u][1], left=day, mail=int(u in ('care-desk', 'planning'))) for day, xs in plan for u, j in xs]


def name_all(people):
    lists = {}
    with open(os.path.join(DATA, 'names.csv'), encoding='utf-8') as f:
        for r in csv.DictReader(f, delimiter=';'):
            lists.setdefault((r['culture'], r['gender'] if r['kind'] == 'forename' else 'surname'), []).append(r['name'])
    for c, kinds in OWN.items():
        for k, v in kinds.items(): lists.setdefault((c, k), []).extend(v)
    taken = {p.now['name'] for p in people if p.now['name']}
    often = {n.split()[0]: 9 for n in taken}  # nobody shares a first name with the named people; no first name more than three times
    calls = list(CALLED)
    for i, p in enumerate(q for q in people if not q.now['name']):
        if i % 43 == 17 and calls:
            name, culture, called = calls.pop(0); p.now.update(name=name, culture=culture, called=called)
        else:
            while True:
                culture, gender = weighted(WEIGHTS), pick('FM')
                first, last = pick(lists[(culture, gender)]), pick(lists[(culture, 'surname')])
                if gender == 'F' and culture in ('pl', 'lt'):
                    last = last[:-1] + 'a' if last.endswith(('ski', 'cki')) else last[:-2] + 'ienė' if last.endswith('as') else last
                if gender == 'M' and last.endswith(('ienė', 'ska')): continue
                name = f'{first} {last}'
                if name not in taken and first != last and often.get(first, 0) < 3: break
            often[first] = often.get(first, 0) + 1
            p.now.update(name=name, culture=culture)
        taken.add(p.now['name'])
        tag, share = LANGUAGE.get(p.now['culture'], ('en', 100))
        if R() * 100 < share: p.now['lang'] = tag


def mail(name):
    plain = name.replace('ł', 'l').replace('Ł', 'L').replace('ø', 'o').replace('Ø', 'O').replace('ı', 'i').replace('æ', 'ae').replace('ß', 'ss').replace('đ', 'd')
    plain = ''.join(c for c in unicodedata.normalize('NFD', plain) if c.isascii() and (c.isalpha() or c in ' -'))
    return '.'.join(plain.lower().split()) + '@brackwater.example'


ANCHORS = [(204001, '1998-09-01'), (204041, '2012-05-07'), (204086, '2018-02-05'), (204118, '2021-03-01'), (204195, '2022-10-03'),
           (204240, '2023-06-12'), (204266, '2024-03-04'), (204301, '2024-11-04'), (204361, '2025-08-04'), (204377, '2025-10-06'), (204400, '2026-05-01')]


def start_of(number):
    """Numbers are given in order of hiring."""
    for (a, da), (b, db) in zip(ANCHORS, ANCHORS[1:]):
        if a <= number <= b:
            x, y = dt.date.fromisoformat(da), dt.date.fromisoformat(db)
            d = x + (y - x) * (number - a) / (b - a)
            d = dt.date.fromordinal(d.toordinal() - d.weekday())  # people start on Mondays
            return d.isoformat()
    raise ValueError(number)


def number_all(people):
    used = {p.now['number'] for p in people}
    old = [p for p in people if not p.now['number'] and not p.now['started']]
    free = [n for n in range(204001, 204401) if n not in used and n != 204119]
    while len(free) > len(old): free.pop(int(R() * len(free)))
    order = list(range(len(old)))
    for i in range(len(order) - 1, 0, -1):
        j = int(R() * (i + 1)); order[i], order[j] = order[j], order[i]
    for i, n in zip(order, free): old[i].now.update(number=n, started=start_of(n))
    new = sorted((p for p in people if not p.now['number']), key=lambda p: (p.now['started'], p.now['name']))
    spare = (n for n in range(204401, 204500) if n not in used)
    for p in new: p.now['number'] = next(spare)
    for p in people:
        if not p.now['since']:
            late = R() < .3 and p.now['started'] < '2024-01-01'
            p.now['since'] = start_of(int(204266 + R() * 130)) if late else p.now['started']


def story(people):
    """Joiners, moves, leave and agency work between May and November 2026."""
    by = {p.now['key']: p for p in people if p.now['key']}
    def some(n, **w):
        xs = [p for p in people if all(p.now[k] == v for k, v in w.items()) and not p.now['key'] and not p.now['left'] and not getattr(p, 'used', 0)]
        out = []
        for i in range(n):
            x = xs[(i * len(xs)) // n]; x.used = 1; out.append(x)
        return out
    # agency workers and people on leave: the sums of the R290 rule (158 by post or group, less 9 agency, less 6 on leave)
    for unit, job, agency, away in [('line-1-2', RO, 6, 3), ('line-3', RO, 1, 1), ('saltby-field', FT, 2, 2)]:
        for p in some(agency, unit=unit, job=job): p.now['employment'] = 'Agency, under 5 days'
        for i, p in enumerate(some(away, unit=unit, job=job)):
            p.now.update(leave_from=['2026-08-17', '2026-09-07', '2026-10-05'][i], leave_to=['2027-02-14', '2027-03-07', '2027-01-10'][i], employment='Full time')
            p.before(p.now['leave_from'], leave_from='', leave_to='')
    for p in some(2, unit='warehouse', job='Warehouse operator') + some(1, unit='care-desk', job='Care agent'):
        p.now.update(leave_from='2026-09-14', leave_to='2027-01-31'); p.before('2026-09-14', leave_from='', leave_to='')
    # the group R290 stand-ins
    standins = some(2, unit='line-1-2', job='Maintenance technician') + some(2, unit='line-1-2', job='Quality inspector') \
        + some(1, unit='line-3', job='Maintenance technician') + some(1, unit='line-3', job='Quality inspector') + some(1, unit='saltby-field', job='Workshop technician')
    for p in standins: p.now.update(employment='Full time', groups=('R290 stand-ins',))
    for key in ['ruth', 'mateusz', 'henrik']: by[key].now['groups'] = ('Observers',)
    join = lambda ps, group: [p.now.update(groups=p.now['groups'] + (group,)) for p in ps]
    join([by['kofi'], by['jonas']] + [p for p in people if p.now['unit'] == 'line-1-2' and p.now['job'] == RO and not p.now['left']][4::3][:29], 'Station 4')
    join([by['marta'], by['ngoc']] + [p for p in people if p.now['unit'] == 'line-1-2' and p.now['job'] == RO and not p.now['left']][5::7][:8], 'Station 5')
    join([p for p in people if p.now['unit'] == 'planning' and p.now['job'] == 'Planner' and not p.now['key'] and not p.now['left']][1:6]
         + [p for p in people if p.now['unit'] == 'warehouse' and p.now['job'] == 'Driver' and not p.now['key'] and not p.now['left']][3:4], 'R290 carriers')
    join([by[k] for k in ['priya', 'chidi', 'lena', 'bram', 'elif', 'farah', 'ioan', 'milo', 'tova', 'c1']], 'Hard conversations 2')
    by['l2b'].now.update(leave_from='2026-10-12', leave_to='2027-01-17'); by['l2b'].before('2026-10-12', leave_from='', leave_to='')
    # joiners
    for day, want in [('2026-06-01', [('line-1-2', RO, 2), ('warehouse', 'Warehouse operator', 2), ('care-desk', 'Care agent', 1)]),
                      ('2026-07-01', [('line-1-2', RO, 1), ('marram-field', FT, 1), ('care-desk', 'Care agent', 1), ('warehouse', 'Driver', 1)]),
                      ('2026-08-03', [('line-1-2', 'Trainee operator', 4), ('saltby-field', 'Trainee technician', 1), ('care-desk', 'Trainee agent', 1)]),
                      ('2026-09-01', [('line-1-2', RO, 2), ('line-3', RO, 1), ('warehouse', 'Warehouse operator', 3), ('care-desk', 'Care agent', 1), ('saltby-field', FT, 1)]),
                      ('2026-10-05', [('planning', 'Planner', 1), ('care-desk', 'Care agent', 1), ('marram-field', FT, 1), ('warehouse', 'Goods-in clerk', 1), ('people-office', 'People partner', 1)]),
                      ('2026-11-02', [('line-1-2', RO, 1), ('warehouse', 'Warehouse operator', 1), ('marram-field', 'Parts clerk', 1)])]:
        for unit, job, n in want:
            for p in some(n, unit=unit, job=job): p.now['started'] = day
    # moves
    for p in some(2, unit='line-1-2', job='Trainee operator'): p.now.update(job=RO, employment='Full time'); p.before('2026-08-03', job='Trainee operator', employment='Apprentice')
    # (their two posts as trainees are taken over, so that the sums of the last day hold)
    for p in some(2, unit='line-1-2', job=RO): p.now.update(job='Trainee operator', employment='Apprentice', started='2026-09-01')
    for p in some(3, unit='line-3', job=RO): p.before('2026-09-07', unit='warehouse', job='Warehouse operator', manager='w1')
    for p in some(2, unit='care-desk', job='Care agent'): p.before('2026-06-15', unit='warehouse', job='Goods-in clerk', manager='w2', site='Brackwater')
    for p in some(3, unit='saltby-field', job=FT, site='Kettle Bay'): p.before('2026-07-06', site='Saltby', manager='tova')
    for p in some(1, unit='planning', job='Route planner'): p.before('2026-10-05', unit='saltby-field', job='Dispatch clerk', manager='tova', site='Saltby')
    by['priya'].before('2026-11-02', unit='planning', job='Planner', manager='planlead')
    by['elif'].before('2026-07-13', site='Brackwater')
    by['grace'].now.update(leave_from='', leave_to=''); by['grace'].before('2026-11-02', manager='holt', leave_from='2026-02-09', leave_to='2026-11-01')
    # managers: the care desk had its own head until the end of October; w1 took over from the warehouse lead in August
    for p in people:
        s = p.now
        if s['unit'] == 'care-desk' and s['key'] not in ('aoife', 'katrin') and s['manager'] == 'aoife' and not s['left'] and s['key'] != 'priya':
            p.before('2026-11-01', manager='katrin')
        if s['unit'] == 'warehouse' and s['manager'] == 'w2' and s['job'] != 'Shift lead' and s['started'] < '2026-08-01': p.before('2026-08-17', manager='whlead')
    early = [p for p in people if p.now['unit'] == 'line-3' and p.now['shift'] == 'early' and p.now['job'] == RO and p.now['started'] < '2026-06-01'][:9]
    for p in early: p.now['manager'] = 'holt'   # move to Dolores in the file that is waiting
    # somebody who left in June came back in October
    p = some(1, unit='warehouse', job='Driver')[0]; p.gone = ('2026-06-30', '2026-10-05')
    return early


def path(unit):
    """The four unit columns, from the company down; what is deeper than the unit stays blank."""
    names = []
    while unit: names.insert(0, UNIT_NAME[unit]); unit = ABOVE[unit]
    return names + [''] * (4 - len(names))


def order(people): return sorted(people, key=lambda p: ([u[0] for u in UNITS].index(p.at(LAST)['unit']), p.now['number']))


def row(p, day, number_of):
    s = p.at(day)
    started = s['started']
    if p.gone and day >= p.gone[1]: started = p.gone[1]
    left = s['left'] if s['left'] and s['left'] <= (dt.date.fromisoformat(day) + dt.timedelta(days=45)).isoformat() else ''
    if p.gone and day < p.gone[1] and p.gone[0] <= (dt.date.fromisoformat(day) + dt.timedelta(days=30)).isoformat(): left = p.gone[0]
    away = s['leave_from'] and s['leave_from'] <= day and (not s['leave_to'] or s['leave_to'] >= day)
    acting = number_of['l1b'] if s['manager'] == 'l2b' and day >= '2026-10-12' else ''  # Nuala Reid is on leave, Joanna Mazur stands in
    return [s['number'], s['called'] or s['name'], *path(s['unit']), number_of.get(s['manager'], ''), acting, number_of.get(s['dotted'], ''), started, left,
            max(s['since'], started), s['site'], s['job'], GRADES[s['job']], 'On leave' if away else s['employment'], ', '.join(sorted(s['groups'])),
            mail(s['name']) if s['mail'] else '', s['lang'], s['shift'], COST[s['unit']]]


def present(p, day):
    """In the file: from the month of joining (two weeks ahead) until one file after leaving."""
    s = p.now
    soon = (dt.date.fromisoformat(day) + dt.timedelta(days=14)).isoformat()
    after = (dt.date.fromisoformat(day) - dt.timedelta(days=25)).isoformat()
    if p.gone: return day < p.gone[0] or day >= p.gone[1]
    return s['started'] <= soon and (not s['left'] or s['left'] >= after)


def write(name, rows, head=HEAD):
    with open(os.path.join(DATA, name), 'w', encoding='utf-8', newline='') as f:
        w = csv.writer(f, delimiter=';', lineterminator='\r\n'); w.writerow(head); w.writerows(rows)


def main():
    people = cast() + fill() + leavers()
    early = story(people)
    name_all(people); number_all(people)
    number_of = {p.now['key']: p.now['number'] for p in people if p.now['key']}
    people = order(people)
    for day in FILES:
        write(f'staff-{day}.csv', [row(p, day, number_of) for p in people if present(p, day)])
    import stopped  # needs the columns of this file
    write('staff-2026-11-19.csv', stopped.rows(people, number_of, early, row, present, LAST))


if __name__ == '__main__':
    main()
