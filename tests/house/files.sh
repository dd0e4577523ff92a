# shellcheck shell=bash
# Sourced: project_files [PATTERNS] prints the files of the project that exist, tracked or new, NUL-separated.
project_files() {
    # A checkout made by another user is fine to read.
    git -c safe.directory='*' ls-files -z --cached --others --exclude-standard --deduplicate -- "$@" |
        while IFS= read -r -d '' file; do
            if [[ -f $file ]]; then
                printf '%s\0' "$file"
            fi
        done
}
