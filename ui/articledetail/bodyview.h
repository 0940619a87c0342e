// Shows the text behind the front matter.
#pragma once

#include <QWidget>

#include <string_view>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace galley {

/// The body as it stands in the file, read-only, folded away until somebody wants to see it. Never rendered.
class BodyView : public QWidget {
    Q_OBJECT
public:
    explicit BodyView(QWidget* parent = nullptr);

    /// Takes a body (copied as far as it is shown); very long ones are cut, and it is said so.
    void setBody(std::string_view body);
    bool isExpanded() const { return m_isExpanded; }
    void setExpanded(bool expanded);
    QPlainTextEdit* text() const { return m_text; }

private:
    void fill();

    QToolButton* m_fold;
    QPlainTextEdit* m_text;
    QLabel* m_note;
    QString m_body;
    bool m_isExpanded = false;
    bool m_isFilled = false;
};

} // namespace galley
