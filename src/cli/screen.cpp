#include "cli/screen.h"

#include <algorithm>
#include <cstdlib>
#include <sys/ioctl.h>
#include <unistd.h>

namespace twosource::cli {
namespace {

bool is_set(const char* name) {
    const char* value = std::getenv(name);
    return value && *value;
}

int columns(bool terminal) {
    if (is_set("COLUMNS")) {
        const int columns = std::atoi(std::getenv("COLUMNS"));
        if (columns > 0) return columns;
    }
    winsize size{};
    if (terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
    return 80;
}

bool takes_color(const std::string& color, bool terminal) {
    if (color != "auto") return color == "always";
    if (is_set("NO_COLOR")) return false;
    if (is_set("FORCE_COLOR") || is_set("CLICOLOR_FORCE")) return true;
    const char* term = std::getenv("TERM");
    return terminal && !(term && std::string(term) == "dumb");
}

}  // namespace

Layout layout_of(const std::string& color, bool file) {
    const bool terminal = !file && isatty(STDOUT_FILENO);
    return {std::clamp(columns(terminal), 40, 160), takes_color(color, terminal)};
}

}  // namespace twosource::cli
