"""A reader by others (tincan): reads one statement a line from the file named first and prints what it understood.

tincan was written before RFC 9562 and refuses ids of version 7 by a pattern; the pattern is widened to what the RFC
allows. Everything else is its own reading.
"""

import re
import sys

from tincan import Context, Statement, StatementRef

for kind in (Context, Statement, StatementRef):
    kind._UUID_REGEX = re.compile(r"^[a-f0-9]{8}-[a-f0-9]{4}-[1-8][a-f0-9]{3}-[89ab][a-f0-9]{3}-[a-f0-9]{12}$")

with open(sys.argv[1], encoding="utf-8") as lines:
    for line in lines:
        print(Statement.from_json(line).to_json(), flush=True)
