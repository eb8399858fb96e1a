# Reads what ctest wrote and prints "N passed, N failed". A doctest program counts as its cases, as
# its own summary gives them; anything else, a transcript or a campaign, counts as one. A program
# that died before its summary, or failed although no case did (a leak), is one failure more.
# Exits 1 when something failed or nothing ran.
/<testcase / {
    ran = $0 !~ /status="(notrun|disabled)"/
    good = $0 ~ /status="run"/
    cases_passed = cases_failed = 0
    summary = 0
}
/\[doctest\] test cases:/ {
    numbers = $0
    gsub(/[^0-9|]/, "", numbers)
    split(numbers, n, "|")
    summary = 1
    cases_passed += n[2]
    cases_failed += n[3]
}
/<\/testcase>/ {
    if (!ran) skipped++
    else if (summary) {
        passed += cases_passed
        failed += cases_failed
        if (!good && !cases_failed) failed++
    } else if (good) passed++
    else failed++
}
END {
    printf "%d passed, %d failed%s\n", passed, failed, skipped ? sprintf(", %d skipped", skipped) : ""
    exit failed > 0 || passed == 0
}
