// From starting the program to its end.
#include "figures.h"

#include <QByteArray>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace kassa;

namespace {

// Exit code; negative when it cannot be started.
int runQuietly(const char *argument)
{
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    QByteArray program(KASSA_PROGRAM), word(argument);
    char *const arguments[] = {program.data(), word.data(), nullptr};
    pid_t child = 0;
    const int failed = ::posix_spawn(&child, program.constData(), &actions, nullptr, arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    int status = 0;
    if (failed != 0 || ::waitpid(child, &status, 0) != child || !WIFEXITED(status))
        return -1;
    return WEXITSTATUS(status);
}

void start(benchmark::State &state, const char *argument)
{
    Latencies latencies;
    while (state.KeepRunning()) {
        const auto began = SteadyClock::now();
        const int code = runQuietly(argument);
        const auto taken = SteadyClock::now() - began;
        if (code != 0) {
            state.SkipWithError("kassa fails");
            return;
        }
        latencies.add(taken);
        state.SetIterationTime(std::chrono::duration<double>(taken).count());
    }
    latencies.report(state);
}

} // namespace

BENCHMARK_CAPTURE(start, version, "--version")
    ->UseManualTime()
    ->Iterations(50)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(start, providers, "providers")
    ->UseManualTime()
    ->Iterations(50)
    ->Unit(benchmark::kMillisecond);
