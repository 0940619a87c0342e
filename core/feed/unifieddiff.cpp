// The old text lies in a file, the new one comes through standard input.
#include "core/feed/unifieddiff.h"

#include "core/article/field.h"
#include "core/feed/descriptor.h"
#include "core/feed/disk.h"
#include "core/feed/inbackground.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QStandardPaths>

#include <cstdlib>
#include <unistd.h>

namespace galley {
namespace {

constexpr int differs = 1; ///< diff's exit status; above that it failed

/// A name as git writes it into a diff: quoted where it could be taken for something else.
QString labelOf(const QString& prefix, const QString& path) {
    QString quoted;
    bool isOdd = false;
    for (const QChar c : path) {
        const bool isControl = c.unicode() < 0x20 || c.unicode() == 0x7f;
        const bool isQuote = c == u'"' || c == u'\\';
        isOdd |= isControl || isQuote;
        if (isControl)
            quoted += QStringLiteral("\\%1").arg(c.unicode(), 3, 8, QLatin1Char('0'));
        else
            quoted += isQuote ? QString(u'\\') + c : QString(c);
    }
    if (isOdd)
        return u'"' + prefix + quoted + u'"';
    // What follows a tab is no part of the name, and blanks in front of one are.
    return prefix + path + (path.contains(u' ') ? QStringLiteral("\t") : QString());
}

QProcessEnvironment plainEnvironment() {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    return environment;
}

} // namespace

class UnifiedDiff::ScratchFile {
public:
    /// Writes a new one; its name is empty where that failed.
    explicit ScratchFile(std::string_view bytes)
        : m_name(toUtf8(QDir::tempPath()) + "/galley-diff-XXXXXX") {
        Descriptor file(::mkstemp(m_name.data()));
        const bool isMade = file.isOpen();
        if (isMade && writeAll(file.get(), bytes) == 0 && file.close() == 0)
            return;
        if (isMade)
            ::unlink(m_name.c_str());
        m_name.clear();
    }
    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;
    ~ScratchFile() {
        if (!m_name.empty())
            ::unlink(m_name.c_str());
    }

    const std::string& name() const { return m_name; }

private:
    std::string m_name;
};

UnifiedDiff::UnifiedDiff(QObject* parent)
    : UnifiedDiff(Program(), parent) {}

UnifiedDiff::UnifiedDiff(const Program& program, QObject* parent)
    : QObject(parent)
    , m_program(program) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(program.patience);
    connect(&m_timer, &QTimer::timeout, this, [this] { fail(tr("diff took too long and was stopped.")); });
    connect(&m_writing, &QFutureWatcherBase::finished, this, &UnifiedDiff::startProcess);
}

UnifiedDiff::~UnifiedDiff() {
    stop();
}

void UnifiedDiff::start(Texts texts) {
    m_texts = std::move(texts);
    m_timer.start();
    m_writing.setFuture(
        inBackground([before = std::move(m_texts.before)] { return std::make_shared<ScratchFile>(before); }));
}

void UnifiedDiff::startProcess() {
    m_before = m_writing.result();
    if (m_before->name().empty())
        return fail(tr("The folder for temporary files, %1, cannot be written to.").arg(QDir::tempPath()));
    const QString program = QStandardPaths::findExecutable(m_program.name);
    if (program.isEmpty())
        return fail(tr("The program diff is missing. Install the package diffutils."));
    m_process = new QProcess;
    m_process->setProcessEnvironment(plainEnvironment());
    m_process->setWorkingDirectory(QStringLiteral("/"));
    connect(m_process, &QProcess::finished, this, [this](int exitCode, QProcess::ExitStatus status) {
        takeExit(exitCode, status == QProcess::CrashExit);
    });
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(tr("The program diff could not be started: %1").arg(m_process->errorString()));
    });
    // Text whatever it holds, or a zero in a body would end in "binary files differ".
    m_process->start(program, {QStringLiteral("-u"), QStringLiteral("--text"), QStringLiteral("--label"),
                               labelOf(QStringLiteral("a/"), m_texts.path), QStringLiteral("--label"),
                               labelOf(QStringLiteral("b/"), m_texts.path), QStringLiteral("--"),
                               toQString(m_before->name()), QStringLiteral("-")});
    m_process->write(m_texts.after.data(), static_cast<qint64>(m_texts.after.size()));
    m_process->closeWriteChannel();
}

void UnifiedDiff::takeExit(int exitCode, bool crashed) {
    if (!crashed && exitCode <= differs)
        return end({m_process->readAllStandardOutput(), std::nullopt});
    const QString said = QString::fromUtf8(m_process->readAllStandardError()).simplified();
    fail(said.isEmpty() ? tr("diff failed.") : tr("diff failed: %1").arg(said));
}

void UnifiedDiff::fail(const QString& message) {
    end({{}, Error{Error::Code::CannotRead, message, m_texts.path}});
}

void UnifiedDiff::end(const Outcome& outcome) {
    stop();
    emit finished(outcome);
}

/// Its own destructor would wait for the process to end.
void UnifiedDiff::stop() {
    m_timer.stop();
    m_writing.disconnect(this);
    m_before.reset();
    QProcess* process = std::exchange(m_process, nullptr);
    if (!process)
        return;
    process->disconnect(this);
    if (process->state() == QProcess::NotRunning)
        return process->deleteLater();
    QObject::connect(process, &QProcess::finished, process, &QObject::deleteLater);
    // Where the program ends before this process does, it is the last one to see to it.
    process->setParent(QCoreApplication::instance());
    process->kill();
}

} // namespace galley
