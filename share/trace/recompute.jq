# Works a decision of the rules out again from its trace, without portage: from the leaves, each of
# them one fact as it was judged that day, up to the outcome.
#
#   sqlite3 service.db 'SELECT trace FROM eligibility' | jq -c -f recompute.jq
#
# Three-valued logic: not met < cannot tell yet < met. portage-database(5) describes the trace.

def rank: {"not met": 0, "cannot tell yet": 1, "met": 2}[.];
def word: ["not met", "cannot tell yet", "met"][.];

# How a step's truth follows from those of its parts.
def joined($how; $needed):
  if $how == "all_of" then min
  elif $how == "any_of" then max
  elif $how == "none_of" then 2 - max
  else (map(select(. == 2)) | length) as $met | (map(select(. == 1)) | length) as $open
    | if $met >= $needed then 2 elif $met + $open >= $needed then 1 else 0 end
  end;

# Which: "truth", or "as_published", where what nobody published counts as not known.
def truth($which):
  . as $step
  | if .how == "fact" then .[$which] | rank
    else [.parts[] | truth($which)] | joined($step.how; $step.needed // 0)
    end;

(if .rules == "exit" then 2 else 0 end) as $bites
| [.verdicts[]
   | (.step | truth("truth")) as $truth
   | {rule, $truth, consequence: .if_not_met, waits: (.if_unknown != "go_on"),
      assumed: ($truth != 1 and (.step | truth("as_published")) != $truth)}] as $verdicts
| [$verdicts[] | select(.consequence != "warning")] as $deciding
| {
    outcome: (
      if any($deciding[]; .truth == $bites and .consequence != "panel" and (.assumed | not)) then "not_eligible"
      elif .rules != "exit" and any($deciding[]; .truth == 1 and .waits) then "cannot_tell"
      elif any($deciding[]; .truth == $bites) then "needs_panel"
      else "eligible"
      end),
    verdicts: [$verdicts[] | {rule, verdict: (.truth | word)}],
    as_stored: .outcome
  }
