// One action of one verb: what it is called, what it takes, what it does.
//
// A command is a class in a file of its own, cmd/VERB/ACTION.cpp; its members are its options,
// described in `describe` and filled before `run`. cmd/list.cpp names its maker, and from that one
// list come the parser, the help, the completions and the test of the manual.
#pragma once

#include "cmd/options.hpp"

#include <memory>
#include <string_view>
#include <vector>

namespace portage::cmd {

class Session;

enum class Effect {
    reads,
    writes,           // one change, which `case undo` takes back
    writes_for_good,  // cannot be undone: init, directories
};

struct About {
    std::string_view verb, action;  // action is empty for a verb that is its own action
    std::string_view summary;       // one line, no full stop
    Effect effect = Effect::reads;
    bool needs_reason = false;      // --reason must be given
    std::string_view help = {};     // paragraphs under the summary
    std::string_view example = {};  // command lines, one a line
};

class Command {
public:
    virtual ~Command() = default;
    virtual About about() const = 0;
    virtual void describe(Options& options) = 0;
    // The exit code: 0, or 1 where the answer holds findings. Everything else is an Error.
    virtual int run(Session& session) = 0;
};

using Maker = std::unique_ptr<Command> (*)();
template <class T>
std::unique_ptr<Command> make() {
    return std::make_unique<T>();
}

// Every command, in the order help tells them.
const std::vector<Maker>& commands();

}  // namespace portage::cmd
