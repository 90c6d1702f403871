#include <ostream>
#include <string_view>

#include "cli/manual.h"

namespace twosource::cli {
namespace {

// Text that roff prints as it stands.
std::string roff(std::string_view text) {
    std::string out;
    bool line_start = true;
    for (const char c : text) {
        if (line_start && (c == '.' || c == '\'')) out += "\\&";
        line_start = c == '\n';
        if (c == '\\')
            out += "\\e";
        else if (c == '-')
            out += "\\-";
        else
            out += c;
    }
    return out;
}

void write_option(const OptionEntry& option, std::ostream& out) {
    out << ".TP\n";
    for (std::size_t i = 0; i < option.names.size(); ++i)
        out << (i > 0 ? ", " : "") << "\\fB" << roff(option.names[i]) << "\\fR";
    const bool word = option.argument.find_first_not_of(" .") != std::string::npos;
    if (word) out << " \\fI" << roff(option.argument) << "\\fR";
    if (option.argument == "...") out << " ...";
    out << '\n' << roff(option.help) << ".\n";
}

// The command's own footer: headings end in a colon, what is indented below them is printed as it stands.
void write_footer(const std::string& footer, std::ostream& out) {
    if (footer.empty()) return;
    out << ".PP\n.nf\n" << roff(footer) << "\n.fi\n";
}

void write_command(const CommandEntry& command, std::ostream& out) {
    out << ".SS twosource " << command.name << '\n' << roff(command.summary) << ".\n";
    for (const auto& option : command.options) write_option(option, out);
    write_footer(command.footer, out);
}

constexpr std::string_view kEnvironment = R"(.SH ENVIRONMENT
.TP
.B TWOSOURCE_FACTS
Folder of facts, where \fB\-\-facts\fR does not name one.
.TP
.B NO_COLOR\fR, \fBFORCE_COLOR
Where not empty: never, or always, write colours. NO_COLOR wins.
.TP
.B COLUMNS
Width of the report, where it is not written to a terminal.
.TP
.B TWOSOURCE_CACHE\fR, \fBXDG_CACHE_HOME
Folder in which what was read from unchanged articles is kept.
)";

constexpr std::string_view kExit = R"(.SH EXIT STATUS
.TP
0
Nothing was found at or above \fB\-\-fail\-on\fR.
.TP
1
Something was found at or above it.
.TP
2
Wrong usage or unreadable input. One line on standard error says what and where.
)";

}  // namespace

void write_man_page(const Manual& manual, std::ostream& out) {
    out << ".TH TWOSOURCE 1 \"\" \"twosource " TWOSOURCE_VERSION "\"\n"
        << ".SH NAME\ntwosource \\- compares the facts of several articles\n"
        << ".SH SYNOPSIS\n.B twosource\n.I COMMAND\n.RI [ OPTION \"] ... \" PATH \" ...\"\n"
        << ".SH DESCRIPTION\n"
        << roff(manual.program.summary) << '\n'
        << ".PP\nA path is an article (.txt, .md, .html), a file of articles or claims (.ndjson, .jsonl), a folder, or "
           "\\- for standard input.\n"
        << ".SH OPTIONS\n";
    for (const auto& option : manual.program.options) write_option(option, out);
    out << ".SH COMMANDS\n";
    for (const auto& command : manual.commands) write_command(command, out);
    out << kExit << kEnvironment;
}

}  // namespace twosource::cli
