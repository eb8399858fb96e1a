#include "cmd/run.hpp"

#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>

int main(int argc, char** argv) {
    ::umask(077);                   // whatever is made is for its owner only
    std::signal(SIGXFSZ, SIG_IGN);  // a file-size limit is an error to report, not a death
    rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);  // no copy of children's data in a core file
    return portage::cmd::run(std::vector<std::string>(argv + 1, argv + argc));
}
