// A line of the query language in colours.
#pragma once

#include <QLineEdit>

namespace galley {

/// Shows fields, quoted texts and signs in colours of the palette, and a wavy line under what is wrong.
class QueryEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit QueryEdit(QWidget* parent = nullptr);

    /// What is wrong: offset and length in UTF-16 units; nothing for a length of 0.
    void markError(qsizetype begin, qsizetype size);

protected:
    void changeEvent(QEvent* event) override;

private:
    void colour();

    qsizetype m_errorBegin = 0;
    qsizetype m_errorSize = 0;
};

} // namespace galley
