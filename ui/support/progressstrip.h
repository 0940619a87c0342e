// The end of the status bar: what runs, how far it is, and the button that stops it.
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QTimer;
class QToolButton;

namespace galley {

/// Shows one running job. Hidden while nothing runs, and for jobs that are done in the blink of an eye.
class ProgressStrip : public QWidget {
    Q_OBJECT
public:
    explicit ProgressStrip(QWidget* parent = nullptr);

    /// Shows the strip for a job: "Loading", "Saving". Unknown length until setProgress().
    void start(const QString& job);
    /// Shown within a moment: a progress bar paints itself and whatever else waits at once, which the
    /// caller's work has no time for.
    void setProgress(int done, int total);
    void finish();

signals:
    void canceled();

private:
    void showProgress();

    QString m_job;
    int m_done = 0;
    int m_total = 0;
    QTimer* m_update;
    QLabel* m_label;
    QProgressBar* m_bar;
    QToolButton* m_cancel;
    QTimer* m_delay;
};

} // namespace galley
