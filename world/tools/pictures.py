#!/usr/bin/env python3
"""Draws the pictures of the lessons and writes them as PNG (the player takes no SVG).
Needs a Chromium; CHROMIUM names it. The drawings are our own."""
import os, subprocess, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
COURSES = os.path.join(HERE, '..', 'courses')
STYLE = '''svg{stroke-width:1.8}text{font:600 13px 'DejaVu Serif',serif;fill:#1d201c;stroke:none;text-anchor:middle}.p1{fill:#efeadd}.p2{fill:#e2dac8}.pl{fill:none;stroke:#1d201c;stroke-linecap:round;stroke-linejoin:round}
.f{stroke:#1d201c;stroke-linejoin:round}.pd{stroke-dasharray:4 4;stroke-width:1.2}.pr{fill:none;stroke:#b5862a;stroke-width:6;stroke-linecap:round}
.ps{fill:none;stroke:#fffdf8;stroke-width:1.6;stroke-linecap:round}.pb{fill:none;stroke:#8f2a1d;stroke-width:2;stroke-dasharray:3 4}.pa{fill:none;stroke:#8f2a1d;stroke-width:2}
.v{fill:#13584f}.vl{fill:none;stroke:#13584f;stroke-width:2.4;stroke-linecap:round;stroke-linejoin:round}.sheet{fill:#fffdf8}.ice{fill:#d7e4ec}.icel{fill:none;stroke:#34506b;stroke-width:1.4;stroke-linecap:round}
.y{fill:#d7a92c}.dk{fill:#474a43}.no{fill:none;stroke:#8f2a1d;stroke-width:2.4;stroke-linecap:round;stroke-linejoin:round}'''


def pipe(x, ok):
    g = f'<g transform="translate({x} 0)"><path class="p2" d="M52 14v64h66V14Z"/><ellipse class="p2 pl" cx="85" cy="14" rx="33" ry="7"/><path class="pl" d="M52 14v58M118 14v58"/>' \
        '<path class="p1" d="M37 78v86c0 6 21 11 48 11s48-5 48-11V78Z"/><path class="pl" d="M37 78v86c0 6 21 11 48 11s48-5 48-11V78"/><path class="pl pd" d="M52 92v74M118 92v74"/>' \
        '<ellipse class="p1 pl" cx="85" cy="78" rx="48" ry="13"/><path class="p2" d="M52 60h66v19c-8 7-58 7-66 0Z"/><path class="pl" d="M52 60v19M118 60v19"/>'
    g += '<path class="pr" d="M46 76c-4 12 82 12 78 0"/><path class="ps" d="M54 83c12 3 28 4 40 3"/>' if ok else \
        '<path class="pr" d="M46 76c-1 4 8 6.5 19 7.8M99 84.3c15-1 27-4 25-8.3"/><path class="pb" d="M66 84.3c10 1 22 1.2 32 .3"/><path class="pa" d="M82 132V99M76 106l6-8 6 8"/>'
    return g + '</g>'


def lock(x, y, body, tag):
    return f'<g transform="translate({x} {y})"><path class="pl" stroke-width="5" d="M10 22V8a13 13 0 0 1 26 0v14"/><rect class="f {body}" y="20" width="46" height="36" rx="4"/><circle class="sheet" cx="23" cy="36" r="4"/><path class="sheet" d="M21.5 37h3v9h-3z"/>' \
        f'<path class="pl" d="M23 56v10"/><rect class="f sheet" x="4" y="66" width="38" height="24" rx="2"/><path class="pl" stroke-width="1.4" d="M10 74h{tag}M10 81h16"/></g>'


def cabinet(x, inside):
    return f'<g transform="translate({x} 0)"><rect class="f p1" x="8" y="10" width="96" height="166" rx="4"/><rect class="f sheet" x="20" y="24" width="72" height="118"/>{inside}<path class="pl" d="M20 64h72M20 104h72"/>' \
        '<path class="pl" stroke-width="1.4" d="M28 152h56M28 158h56M28 164h56"/><path class="pl" d="M16 176v10M96 176v10"/></g>'


def flakes(points): return ''.join(f'<path class="icel" d="M{x-4} {y}h8M{x-2} {y-3.5}l4 7M{x+2} {y-3.5}l-4 7"/>' for x, y in points)


def person(x, near):
    if near:
        body = '<path class="pl" stroke-width="9" d="M40 46v56"/><path class="pl" stroke-width="6" d="M40 58l10 26 18 2"/><path class="pl" stroke-width="8" d="M40 102l-8 36 4 36M40 102l12 34-2 38"/><path class="pl" stroke-width="5" d="M30 176h14M46 176h14"/><rect class="f y" x="60" y="72" width="38" height="30"/>'
    else:
        body = '<path class="pl" stroke-width="9" d="M62 60 34 104"/><path class="pl" stroke-width="6" d="M58 66l44 14 20-2"/><path class="pl" stroke-width="8" d="M34 104l-8 34 2 36M34 104l12 34-6 36"/><path class="pl" stroke-width="5" d="M16 176h14M30 176h14"/><rect class="f y" x="114" y="64" width="38" height="30"/><path class="no" d="M44 76a20 20 0 0 1-18 12M32 80l-7 8 10 4"/>'
    return f'<g transform="translate({x} 0)"><circle class="f p2" cx="{42 if near else 70}" cy="{28 if near else 44}" r="14"/>{body}</g>'


PICTURES = {
    'read-the-joint/joint.png': (360, 182, pipe(4, True) + pipe(186, False)),
    'lock-out/hasp.png': (360, 232, '<rect class="f p1" x="108" y="8" width="144" height="128" rx="6"/><circle class="f sheet" cx="180" cy="60" r="36"/><path class="pl" d="M180 14v6M226 60h-6"/><rect class="f dk" x="171" y="26" width="18" height="70" rx="6"/>'
        '<path class="pl" stroke-width="4" d="M180 88v16"/><path class="f p2" d="M164 100h32l10 30v10h-52v-10z"/>' + lock(132, 133, 'v', 26) + lock(182, 133, 'dk', 20)),
    'purging-r290/gauge.png': (360, 214, '<circle class="f p1" cx="180" cy="100" r="88"/><circle class="f sheet" cx="180" cy="100" r="76"/>'
        + ''.join(f'<path class="pl" transform="rotate({-135 + 13.5 * i} 180 100)" d="M180 28v{11 if i % 5 == 0 else 6}"/>' for i in range(21))
        + '<path d="M163.2 30a72 72 0 0 1 33.600 0" fill="none" stroke="#13584f" stroke-width="8"/>'.replace('.600', '.6')
        + ''.join(f'<text x="{x}" y="{y}">{t}</text>' for x, y, t in [(141, 142, 0), (126, 84, 1), (160, 62, 2), (234, 84, 3), (219, 142, 4), (180, 152, 'bar')])
        + '<path class="f" fill="#8f2a1d" d="M177 100h6l-3-62z"/><circle class="dk" cx="180" cy="100" r="8"/><rect class="f p2" x="166" y="188" width="28" height="24"/>'),
    'purging-r290-v8/low-port.png': (360, 210, '<rect class="f p1" x="120" y="10" width="90" height="180" rx="4"/><path class="pl" d="M10 190h340"/><path class="f p2" d="M210 40h18v14h-18zM210 138h18v14h-18z"/><path class="no" d="M238 34l24 26M262 34l-24 26"/>'
        '<path class="vl" stroke-width="5" d="M236 145h40"/><path class="f v" d="M274 134h46a8 8 0 0 1 8 8v6a8 8 0 0 1-8 8h-46z"/><path class="pl pd" d="M90 145v44M84 152l6-8 6 8M84 182l6 8 6-8"/><path class="pl pd" d="M84 145h34"/>'
        + ''.join(f'<circle class="ice" cx="{x}" cy="{y}" r="7" opacity=".8"/>' for x, y in [(232, 182), (250, 178), (270, 183), (292, 180), (314, 183), (240, 168), (60, 182), (40, 180)])),
    'cabinet-ices-up/icing.png': (360, 196, cabinet(0, '<rect class="ice" x="20" y="24" width="72" height="118"/>' + flakes([(32, 40), (54, 44), (78, 38), (36, 84), (62, 80), (82, 86), (30, 126), (56, 122), (80, 128)]))
        + cabinet(124, '<path class="ice" d="M20 24h72v118H20zM30 34v98h52V34z" fill-rule="evenodd"/>' + flakes([(25, 40), (87, 52), (25, 90), (87, 100), (25, 132), (87, 134), (56, 29), (56, 137)]))
        + cabinet(248, '<path class="pl" stroke-width="1.4" d="M28 48h56a5 5 0 0 1 0 10H28a5 5 0 0 0 0 10h56"/><circle class="ice f" cx="34" cy="54" r="14"/>' + flakes([(34, 50), (30, 58), (39, 59)]))),
    'manual-lifting/lifting.png': (360, 196, '<path class="pl" d="M6 178h150M190 178h164"/>' + person(30, True) + person(196, False) + '<path class="vl" d="M16 24l8 9 16-18"/>'),
    'fire-doors/way-out.png': (360, 210, '<path class="f sheet" d="M20 20h240v150H20z"/><path class="pl" stroke-width="4" d="M20 60V20h240v60M260 112v58H150M112 170H20V96"/><path class="pl" d="M120 20v60M120 116v54M180 170v-50h80"/>'
        '<path class="pl" stroke-width="1.4" d="M20 96A36 36 0 0 0 0 66M112 170a36 36 0 0 0 20 30"/><rect class="f p2" x="54" y="108" width="44" height="22"/><circle class="f v" cx="76" cy="100" r="8"/>'
        '<path class="vl" d="M62 98H10M20 90l-12 8 12 8"/><path class="vl" d="M90 104h18c20 0 22 20 22 40v44M122 178l8 12 8-12"/><rect class="f y" x="310" y="60" width="12" height="120"/><ellipse class="f p2" cx="316" cy="184" rx="22" ry="7"/>'
        '<path class="vl pd" d="M150 196c60 10 120 6 146-8M286 184l12 3-5 11"/>'),
    'battery-charging/charging-bay.png': (360, 210, '<path class="pl" d="M10 190h340"/><path class="pl" d="M30 30h120M190 30h140M30 30v160M330 30v160"/><path class="f p2" d="M150 16h40v20h-40z"/><path class="pl" stroke-width="1.4" d="M156 22h28M156 29h28"/>'
        '<path class="f p1" d="M120 110h92v60h-92z"/><path class="pl" stroke-width="4" d="M120 110 92 66"/><rect class="f dk" x="134" y="118" width="64" height="26"/><path class="pl" stroke-width="5" d="M226 64v112h44"/><circle class="f sheet" cx="142" cy="178" r="13"/><circle class="f sheet" cx="196" cy="178" r="13"/>'
        '<rect class="f sheet" x="292" y="100" width="28" height="46"/><circle class="v" cx="306" cy="112" r="4"/><path class="pl" stroke-width="3" d="M292 132c-40 0-40-8-94-4"/>'
        '<path class="vl" d="M152 108V60M146 68l6-10 6 10M178 108V52M172 60l6-10 6 10"/>'),
}
PICTURES['purging-r290-v8/gauge.png'] = PICTURES['purging-r290/gauge.png']


def main():
    chromium = os.environ.get('CHROMIUM', 'chromium')
    for name, (w, h, body) in PICTURES.items():
        svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}" width="{w*2}" height="{h*2}">{body}</svg>'
        html = f'<!doctype html><meta charset="utf-8"><style>html,body{{margin:0;background:#f8f5ed}}svg{{display:block}}{STYLE}</style>{svg}'
        with tempfile.TemporaryDirectory() as folder:
            page = os.path.join(folder, 'p.html'); open(page, 'w').write(html)
            subprocess.run([chromium, '--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', f'--user-data-dir={folder}', f'--window-size={w*2},{h*2}',
                            f'--screenshot={os.path.join(COURSES, name)}', 'file://' + page], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        print(name, os.path.getsize(os.path.join(COURSES, name)))


if __name__ == '__main__':
    main()
