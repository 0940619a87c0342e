// QProcess, waited for.
#include "tests/cli/program.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace galley {
namespace {

/// The tests' own state, not the user's.
QProcessEnvironment environment() {
    static const QTemporaryDir state;
    auto variables = QProcessEnvironment::systemEnvironment();
    variables.insert(QStringLiteral("XDG_STATE_HOME"), state.path());
    variables.insert(QStringLiteral("CLI"), QStringLiteral(GALLEY_CLI));
    return variables;
}

Ran finish(QProcess& process, const std::string& input) {
    process.waitForStarted();
    process.write(input.data(), static_cast<qint64>(input.size()));
    process.closeWriteChannel();
    process.waitForFinished(120'000);
    Ran run;
    run.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    run.out = process.readAllStandardOutput().toStdString();
    run.err = process.readAllStandardError().toStdString();
    return run;
}

} // namespace

Ran cli(const QStringList& arguments, const std::string& input, const QString& folder) {
    const QTemporaryDir empty;
    QProcess process;
    process.setWorkingDirectory(folder.isEmpty() ? empty.path() : folder);
    process.setProcessEnvironment(environment());
    process.start(QStringLiteral(GALLEY_CLI), arguments);
    return finish(process, input);
}

Ran shell(const QString& command) {
    QProcess process;
    process.setProcessEnvironment(environment());
    process.start(QStringLiteral("sh"), {QStringLiteral("-c"), command});
    return finish(process, {});
}

bool hasProgram(const QString& name) {
    return !QStandardPaths::findExecutable(name).isEmpty();
}

} // namespace galley
