"""Reads statements back with PyPI tincan, an xAPI client written by others, and writes with it.

Called by the tests: ENDPOINT KEY SECRET FILE, where FILE holds one JSON array of the statements as they are stored.
Prints one line of JSON with what was found, or fails with what differed.
"""

import json
import sys
import uuid

import tincan
from tincan import RemoteLRS, Statement


def plain(statement):
    """What the client read, as it would write it."""
    return json.loads(statement.to_json())


def same(path, sent, read):
    """Every value that was sent is in what was read; the client may add what it derives."""
    if isinstance(sent, dict):
        assert isinstance(read, dict), f"{path}: {read!r}"
        for key, value in sent.items():
            assert key in read, f"{path}.{key} is missing"
            same(f"{path}.{key}", value, read[key])
    elif isinstance(sent, list):
        assert len(sent) == len(read), f"{path}: {len(read)} of {len(sent)}"
        for at, (one, other) in enumerate(zip(sent, read)):
            same(f"{path}[{at}]", one, other)
    elif isinstance(sent, (int, float)) and not isinstance(sent, bool):
        assert abs(sent - read) < 1e-9, f"{path}: {read!r} instead of {sent!r}"
    elif path.endswith(("timestamp", "stored", "duration")):
        assert read, f"{path} is missing"
    else:
        assert sent == read, f"{path}: {read!r} instead of {sent!r}"


def main(endpoint, key, secret, file):
    with open(file, encoding="utf-8") as text:
        stored = json.load(text)
    found = {"one_by_one": 0, "listed": 0, "pages": 0, "written": 0, "versions": []}
    for version in ("1.0.3", "1.0.0"):
        lrs = RemoteLRS(endpoint=endpoint, version=version, username=key, password=secret)
        about = lrs.about()
        assert about.success, about.data
        found["versions"] = about.content.version
        for sent in stored:
            answer = lrs.retrieve_statement(sent["id"])
            assert answer.success, answer.data
            same("$", sent, plain(answer.content))
            found["one_by_one"] += 1
        ids, query = [], {"limit": 3, "ascending": True}
        answer = lrs.query_statements(query)
        while True:
            assert answer.success, answer.data
            found["pages"] += 1
            ids += [str(one.id) for one in answer.content.statements]
            if not answer.content.more:
                break
            answer = lrs.more_statements(answer.content)
        assert ids[: len(stored)] == [one["id"] for one in stored], ids
        found["listed"] = max(found["listed"], len(ids))
    who = stored[0]["actor"]
    answer = lrs.query_statements({"agent": tincan.Agent(who), "verb": tincan.Verb(id=stored[0]["verb"]["id"])})
    assert answer.success and len(answer.content.statements) >= 1, answer.data
    new = [
        Statement(
            id=str(uuid.UUID(int=n + (4 << 76) + (8 << 60))),
            actor=tincan.Agent(mbox="mailto:kit@example.com", name="Kit"),
            verb=tincan.Verb(id="http://example.com/verbs/watched", display={"en": "watched"}),
            object=tincan.Activity(id=f"http://example.com/films/{n}"),
        )
        for n in (1, 2, 3)
    ]
    answer = lrs.save_statement(new[0])
    assert answer.success, answer.data
    answer = lrs.save_statements(new[1:])
    assert answer.success, answer.data
    answer = lrs.save_statement(new[0])
    assert answer.success, answer.data
    changed = Statement(plain(new[0]))
    changed.object = tincan.Activity(id="http://example.com/films/other")
    answer = lrs.save_statement(changed)
    assert not answer.success and answer.response.status == 409, answer.data
    for one in new:
        answer = lrs.retrieve_statement(str(one.id))
        assert answer.success and answer.content.object.id == one.object.id, answer.data
        found["written"] += 1
    voiding = Statement(
        actor=tincan.Agent(mbox="mailto:kit@example.com"),
        verb=tincan.Verb(id="http://adlnet.gov/expapi/verbs/voided"),
        object=tincan.StatementRef(id=new[2].id),
    )
    answer = lrs.save_statement(voiding)
    assert answer.success, answer.data
    answer = lrs.retrieve_statement(str(new[2].id))
    assert not answer.success and answer.response.status == 404, answer.data
    answer = lrs.retrieve_voided_statement(str(new[2].id))
    assert answer.success, answer.data
    found["voided"] = 1
    activity = tincan.Activity(id="http://example.com/films/1")
    kit = tincan.Agent(mbox="mailto:kit@example.com")
    state = tincan.StateDocument(id="bookmark", activity=activity, agent=kit, content='{"page":2}')
    state.content_type = "application/json"
    answer = lrs.save_state(state)
    assert answer.success, answer.data
    answer = lrs.retrieve_state(activity, kit, "bookmark")
    assert answer.success and json.loads(answer.content.content) == {"page": 2}, answer.data
    answer = lrs.retrieve_state_ids(activity, kit)
    assert answer.success and answer.content == ["bookmark"], answer.data
    answer = lrs.delete_state(state)
    assert answer.success, answer.data
    found["documents"] = 1
    print(json.dumps(found))


if __name__ == "__main__":
    main(*sys.argv[1:])
