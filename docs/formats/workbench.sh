#!/bin/sh
# What the pages of the workbench do, done by a script: docs/formats/workbench.sh ADDRESS
#
# ADDRESS is what “hearsay serve affair.hearsay” printed, with its token. Needs curl and python3 (only to read JSON).
# It reads a folder in, asks what is open, answers, undoes, makes a note of some words, and fetches the report.
set -eu
address=${1:?"usage: docs/formats/workbench.sh http://127.0.0.1:7417/?token=… [FOLDER]"}
base=${address%%/\?*}
token=${address##*token=}

get() { curl -fsS -H "Authorization: Bearer $token" "$base$1"; }
post() { path=$1; shift; curl -fsS -H "Authorization: Bearer $token" "$@" "$base$path"; }
field() { python3 -c "import json,sys; it=json.load(sys.stdin)
for key in sys.argv[1:]: it = it[int(key)] if key.isdigit() else it[key]
print(it)" "$@"; }

# New documents: a path of this computer; the answer comes at once, the reading goes on beside.
if [ $# -gt 1 ]; then
    post /api/reading --data-urlencode "path=$2" >/dev/null
    while [ "$(get /api/reading | field isReading)" = True ]; do sleep 1; done
    get /api/reading | field sentence
fi

echo "documents: $(get /api/case | field counts 0 number), open questions: $(get /api/case | field awaiting)"

# The first open question: read it, accept it, and undo that again.
question=$(get /api/review | field 0 id)
get /api/review | field 0 question
post /api/review/accept --data-urlencode "id=$question" --data-urlencode "why=tried from a script" | field decision
post /api/review/undo -d why=only-tried | field decision

# Words of a document: what the case holds on them, and a note of our own.
doc=$(get /api/documents | field documents 0 id)
path=$(python3 -c "import sys,urllib.parse; print(urllib.parse.quote(sys.argv[1], safe=''))" "$doc")
get "/api/documents/$path/held?at=0-40" | python3 -c "import json,sys; print(len(json.load(sys.stdin)), 'groups on the first words of', '$doc')"
post "/api/documents/$path/make" -d at=0-12 -d kind=note --data-urlencode "note=looked at by a script" | field decision

# A search, a report of two chapters, and its file.
get "/api/search?q=said&only=statement&most=3" | field 0 found 0 line
post /api/report --data-urlencode "draft=# From a script

{{brief}}

{{disputes}}
" >/dev/null
get /api/report/file/md | head -n 5
