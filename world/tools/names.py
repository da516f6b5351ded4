#!/usr/bin/env python3
"""Takes the few name lists the demonstration company needs out of the public set
"Popular Names by Country" (CC0, see data/NOTICE.md) and writes data/names.csv.
Run only to refresh that extract: names.py FOLDER_OF_THE_SET"""
import csv, os, sys

HERE = os.path.dirname(os.path.abspath(__file__))
# culture: (countries of forenames, countries of surnames, names to leave out)
CULTURES = {
    'ie': (['IE', 'GB'], ['IE']), 'gb': (['GB', 'IE'], ['GB']), 'pl': (['PL'], ['PL']),
    'de': (['DE', 'AT'], ['DE', 'AT']), 'ro': (['RO'], ['RO', 'MD']), 'in': (['IN'], ['IN']),
    'ph': (['PH'], ['PH']), 'pt': (['PT', 'BR'], ['PT']), 'tr': (['TR'], ['TR']),
    'no': (['NO', 'SE', 'DK'], ['NO', 'DK']), 'es': (['ES'], ['ES']), 'it': (['IT'], ['IT']),
    'fr': (['FR'], ['FR']), 'ua': (['UA'], ['UA']), 'lt': (['LT'], ['LT']), 'nl': (['NL'], ['NL']),
    'np': (['NP'], ['NP']), 'jp': (['JP'], ['JP']), 'kr': (['KR'], ['KR']),
    'ar': (['EG', 'JO', 'LB', 'MA', 'DZ', 'TN'], []),
}


def rows(folder, name):
    with open(os.path.join(folder, name), encoding='utf-8-sig') as f:
        return list(csv.DictReader(f))


def good(n):
    return n and '/' not in n and '.' not in n and '(' not in n and 2 < len(n) < 16


def main(folder):
    fore, sur = rows(folder, 'common-forenames-by-country.csv'), rows(folder, 'common-surnames-by-country.csv')
    out = []
    for culture, (fc, sc) in CULTURES.items():
        seen = set()
        for c in fc:
            for r in fore:
                n = r['Romanized Name'].strip()
                if r['Country'] == c and good(n) and r['Gender'] in 'FM' and (n, r['Gender']) not in seen and len(seen) < 60:
                    seen.add((n, r['Gender']))
                    out.append((culture, 'forename', r['Gender'], n))
        seen = set()
        for c in sc:
            for r in sur:
                n = r['Romanized Name'].strip()
                if r['Country'] == c and good(n) and n not in seen and len(seen) < 45:
                    seen.add(n)
                    out.append((culture, 'surname', '', n))
    with open(os.path.join(HERE, '..', 'data', 'names.csv'), 'w', encoding='utf-8', newline='') as f:
        w = csv.writer(f, delimiter=';', lineterminator='\n')
        w.writerow(['culture', 'kind', 'gender', 'name'])
        w.writerows(out)
    print(len(out), 'names')


if __name__ == '__main__':
    main(sys.argv[1])
