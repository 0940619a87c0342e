// Asks which topic to add to, or remove from, the selected articles.
#pragma once

#include "ui/support/tintedbar.h"

#include <QStringList>

class QLineEdit;
class QPushButton;

namespace galley {

/// A line with completion, above the table.
class TopicBar : public TintedBar {
    Q_OBJECT
public:
    enum class Purpose { Add, Remove };

    explicit TopicBar(QWidget* parent = nullptr);

    /// Shows the bar with the cursor in the line; `topics` are proposed.
    void ask(Purpose purpose, const QStringList& topics);

signals:
    void chosen(galley::TopicBar::Purpose purpose, const QString& topic);
    void left(); ///< closed; the focus should go back

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void accept();
    void leave();

    Purpose m_purpose = Purpose::Add;
    QLineEdit* m_edit;
    QPushButton* m_accept;
    QPushButton* m_cancel;
};

} // namespace galley
