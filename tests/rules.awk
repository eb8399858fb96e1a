# The rules themselves; see lib/README.md, which is read first and gives order and owners.
function broken(what) {
    printf "%s:%d: %s\n", substr(FILENAME, 3), FNR, what
    breaks++
}
function end_of_file() {
    if (lines > 300 && is_code) {
        printf "%s:%d: more than 300 lines; split it by what it tells\n", substr(last_file, 3), lines
        breaks++
    }
}
# The first word in backticks of a table row, and the second; "" when there is none.
function word(number,    part) {
    split($0, part, "`")
    return part[number * 2]
}

BEGIN {
    # Not spelt out here, or this file would break its own rule.
    private_path = "(^|[^A-Za-z0-9_.])/wor" "k([^A-Za-z0-9]|$)|\\.\\./shar" "ed|(^|[^A-Za-z0-9_./-])shar" "ed/[a-z]+\\.md"
    streams = "^<(iostream|fstream|istream|ostream|sstream|syncstream|print|filesystem)>$"
    outside = "(^|[^A-Za-z0-9_])(getenv|secure_getenv|setenv|system_clock::now|steady_clock::now|localtime(_r)?|gmtime(_r)?|gettimeofday|clock_gettime|std::time|std::cin|std::cout|std::cerr|std::clog|printf|fprintf|fopen)[^A-Za-z0-9_]"
}

NR == FNR {  # lib/README.md, the first time
    if (/^\| chapter /) table = "chapters"
    else if (/^\| header /) table = "owners"
    else if (!/^\|/) table = ""
    if (table == "chapters" && word(1) != "") rank[word(1)] = ++chapters
    if (table == "owners" && word(1) != "") owner[word(1)] = word(2)
    next
}

FNR == 1 {
    end_of_file()
    last_file = FILENAME
    is_code = FILENAME ~ /^\.\/(lib|cmd)\/.*\.(cpp|hpp)$/
    in_lib = FILENAME ~ /^\.\/lib\//
    own = FILENAME
    sub(/^\.\/(lib\/)?/, "", own)          # base/text.cpp, cmd/refer/add.cpp
    chapter = own
    sub(/\/.*/, "", chapter)
    own_rank = chapter == "cmd" ? chapters + 1 : rank[chapter]
    if (is_code && !own_rank) broken("the folder lib/" chapter " is no chapter of lib/README.md")
}
{ lines = FNR }

$0 ~ private_path { broken("names a place that only its authors have") }
(/\{\{\{/ || /\{\{&/) && (FILENAME ~ /^\.\/share\// || (FILENAME ~ /^\.\/cmd\// && /"[^"]*\{\{[{&]/)) {
    broken("a value goes into a page unescaped; write {{value}}")
}
!is_code { next }

/^[ \t]*#[ \t]*include/ {
    header = $0
    sub(/^[ \t]*#[ \t]*include[ \t]*/, "", header)
    sub(/[ \t]*(\/\/.*)?$/, "", header)
    name = substr(header, 2, length(header) - 2)
    first = name
    sub(/\/.*/, "", first)
    if (header ~ /^"/) {
        if (first == "cmd" && chapter == "cmd") next
        if (first == "cmd") broken("lib includes cmd: " header)
        else if (!(first in rank) || name !~ /\//) broken(header " is not written from a chapter, as in \"base/date.hpp\"")
        else if (chapter == "rota" && first != "rota" && first != "base") broken("rota includes only base: " header)
        else if (rank[first] > own_rank) broken("chapter " chapter " includes a later one: " header)
        next
    }
    for (key in owner)
        if (index(name, key) == 1 && index(own, owner[key]) != 1) broken("only " owner[key] " includes <" key "…>")
    if (name ~ /^doctest/) broken("only tests include doctest")
    if (in_lib && header ~ streams && !(chapter == "store" && header == "<filesystem>"))
        broken("only cmd deals with streams and files: " header)
}
in_lib {
    code = $0
    sub(/\/\/.*/, "", code)
    if (code ~ outside) broken("only cmd looks at the clock, the environment or a stream")
}
END {
    end_of_file()
    if (!chapters) { print "lib/README.md: the table of chapters was not found"; breaks++ }
    exit breaks > 0
}
