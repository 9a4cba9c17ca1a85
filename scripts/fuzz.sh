#!/bin/sh
# Reads N damaged files of each format (100,000 by default): each is read or refused in a sentence.
cd "$(dirname "$0")/.." || exit 1
PICTOSTAT_FUZZ="${1:-100000}" exec dotnet test tests/PictoStat.Import.Tests -c Release --filter "FullyQualifiedName~DamagedFilesTests"
