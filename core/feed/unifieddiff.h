// The unified diff of two texts, made by the system's diff.
#pragma once

#include "core/article/error.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>
#include <string>

class QProcess;

namespace galley {

/// Runs diff once, in the background. GUI thread.
class UnifiedDiff : public QObject {
    Q_OBJECT
public:
    /// Which diff, and how long it may take.
    struct Program {
        QString name = QStringLiteral("diff");
        std::chrono::milliseconds patience = std::chrono::seconds(20);
    };
    explicit UnifiedDiff(QObject* parent = nullptr);
    explicit UnifiedDiff(const Program& program, QObject* parent = nullptr);
    ~UnifiedDiff() override; ///< stops it; nothing is told then

    /// What is to be compared: the old and the new state of one file.
    struct Texts {
        QString path; ///< what the diff calls them: a/PATH and b/PATH
        std::string before;
        std::string after;
    };
    /// Starts; once for each object.
    void start(Texts texts);

    /// The diff, empty for equal texts; or why there is none.
    struct Outcome {
        QByteArray diff;
        std::optional<Error> error;
    };

signals:
    void finished(const galley::UnifiedDiff::Outcome& outcome);

private:
    /// A file in the folder for temporary ones; removed in the end.
    class ScratchFile;

    void startProcess();
    void takeExit(int exitCode, bool crashed);
    void fail(const QString& message);
    void end(const Outcome& outcome);
    void stop();

    Program m_program;
    Texts m_texts;
    QFutureWatcher<std::shared_ptr<ScratchFile>> m_writing;
    std::shared_ptr<ScratchFile> m_before;
    QProcess* m_process = nullptr;
    QTimer m_timer;
};

} // namespace galley
