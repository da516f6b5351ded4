#!/usr/bin/env python3
"""Proves the staff files: sums, managers, no circles, unique numbers and addresses, no name of a real data set.
Exits with the first thing that does not hold."""
import csv, glob, gzip, os, re, sys
from cast import UNITS, SITES, GRADES

DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'data')
LAST = 'staff-2026-11-18.csv'


def read(path):
    with open(path, encoding='utf-8', newline='') as f:
        return list(csv.DictReader(f, delimiter=';'))


def living(rows, day):
    return [r for r in rows if r['EINTRITT'] <= day and (not r['AUSTRITT'] or r['AUSTRITT'] >= day)]


def hold(ok, text):
    if not ok: sys.exit('does not hold: ' + text)
    print('holds:', text)


def deepest(r):
    return [r[c] for c in ('GESELLSCHAFT', 'BEREICH', 'ORG_TXT', 'TEAM_TXT') if r[c]][-1]


def circles(rows):
    boss = {r['PERSNR']: r['VORG_NR'] for r in rows}
    for start in boss:
        seen, at = set(), start
        while at:
            if at in seen: return start
            seen.add(at); at = boss.get(at, '')
    return None


def main():
    files = sorted(f for f in glob.glob(os.path.join(DATA, 'staff-*.csv')) if '11-19' not in f)
    before = {}
    for f in files:
        name, day, rows = os.path.basename(f), os.path.basename(f)[6:16], read(f)
        here = living(rows, day)
        numbers = {r['PERSNR'] for r in rows}
        hold(len(numbers) == len(rows), f'{name}: {len(rows)} rows, {len(here)} people, numbers differ')
        hold(all(not r['VORG_NR'] or r['VORG_NR'] in numbers for r in rows), f'{name}: every manager is in the file')
        hold(sum(1 for r in rows if not r['VORG_NR']) == 1 and circles(rows) is None, f'{name}: one person without a manager, no circles')
        hold(all(r['STELLE'] in GRADES and r['STANDORT'] in dict(SITES) and deepest(r) in {u[1] for u in UNITS} for r in rows), f'{name}: known units, sites, jobs')
        addresses = [r['EMAIL'] for r in rows if r['EMAIL']]
        hold(len(addresses) == len(set(addresses)) and all(re.fullmatch(r'[a-z.-]+@brackwater\.example', a) for a in addresses), f'{name}: {len(addresses)} addresses differ')
        hold(all(r['GUELTIG_AB'] >= r['EINTRITT'] for r in rows), f'{name}: valid from the start of work or later')
        gone = [n for n, r in before.items() if n not in {x['PERSNR'] for x in here}]
        changed = [r for r in here if r['PERSNR'] in before and before[r['PERSNR']]['VORG_NR'] != r['VORG_NR']]
        hold(len(gone) <= 25 and len(changed) <= .3 * len(here), f'{name}: {len(gone)} leave, {len(changed)} change manager: within the guards')
        before = {r['PERSNR']: r for r in here}
    here = living(read(os.path.join(DATA, LAST)), '2026-11-18')
    for _, unit, _, n in UNITS:
        got = sum(1 for r in here if deepest(r) == unit)
        hold(got == n, f'{unit}: {got} of {n}')
    hold(len(here) == 420, f'{len(here)} people in all')
    group = {r['PERSNR'] for r in here if 'R290 stand-ins' in r['GRUPPE']}
    units = {'Line 1–2': 0, 'Line 3': 0, 'Saltby field': 0}
    at = [r for r in here if r['ORG_TXT'] in units]
    post = [r for r in at if r['STELLE'] in ('Refrigeration operator', 'Field technician')]
    either = [r for r in at if r in post or r['PERSNR'] in group]
    fixed = [r for r in either if not r['BESCHAEFTIGUNG'].startswith('Agency')]
    awake = [r for r in fixed if r['BESCHAEFTIGUNG'] != 'On leave']
    for r in awake: units[r['ORG_TXT']] += 1
    hold((len(at), len(post), len(either), len(fixed), len(awake)) == (200, 151, 158, 149, 143), f'the R290 rule: {len(at)}, {len(post)}, {len(either)}, {len(fixed)}, {len(awake)}')
    hold(list(units.values()) == [82, 26, 35], f'by unit: {units}')
    for name, number in [('Grace Mbeki', '204118'), ('Farah Aziz', '204377'), ('Ioan Popa', '204240'), ('Yusuf Demir', '204361')]:
        hold(any(r['NAME'] == name and r['PERSNR'] == number for r in here), f'{name} is {number}')
    hold(not any(r['EMAIL'] for r in here if r['STELLE'] in ('Refrigeration operator', 'Field technician', 'Warehouse operator', 'Driver') and r['NAME'] != 'Ruth Adeyemi'), 'the frontline has no e-mail')
    stopped = read(os.path.join(DATA, 'staff-2026-11-19.csv'))
    hold(len(stopped) == 396 and not any(r['ORG_TXT'] == 'Marram field' for r in stopped), 'the stopped file: 396 rows, none from Marram')
    print('line 57', stopped[55]['VORG_NR'], '112', stopped[110]['NAME'], '188/203', stopped[186]['PERSNR'], stopped[201]['PERSNR'], '240', stopped[238]['EINTRITT'], '301', stopped[299]['NAME'], '366', stopped[364]['NAME'])
    shared = os.environ.get('GUILDHALL_SHARED', '')
    if not os.path.isdir(os.path.join(shared, 'data')):
        print('skipped: names of the real data sets (GUILDHALL_SHARED is not set)'); return
    real = ''
    for f in glob.glob(os.path.join(shared, 'data', 'hr-*', '*')):
        if f.endswith(('.gz', '.csv', '.yaml')):
            real += (gzip.open if f.endswith('.gz') else open)(f, 'rb').read().decode('utf-8', 'replace').lower()
    names = {r['NAME'] for f in files for r in read(f)} | {r['NAME'] for r in stopped} - {'N/D'}
    first = lambda n: n.split()[0].lower()
    hits = [n for n in names if n.lower() in real or f'first: {first(n)}\n  last: {" ".join(n.split()[1:]).lower()}' in real.replace('    ', '  ')]
    hold(not hits, f'no name of a real data set among {len(names)} {hits}')


if __name__ == '__main__':
    main()
