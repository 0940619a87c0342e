// Text boxes as high as their text.
#pragma once

#include <QObject>

class QPlainTextEdit;

namespace galley {

/// Keeps a box as high as its text, between so many lines; beyond that it scrolls. Owned by the box.
class TextHeight : public QObject {
    Q_OBJECT
public:
    TextHeight(QPlainTextEdit* box, int leastLines, int mostLines);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void adapt();

    QPlainTextEdit* m_box;
    int m_least;
    int m_most;
};

} // namespace galley
