// The login bar.
#include "ui/credentials/loginbar.h"

#include "ui/support/text.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>

namespace galley {
namespace {

constexpr int editWidth = 130;
constexpr int widestEdit = 240;
constexpr int longestRealm = 80;

/// What a server calls the part of it that wants a login: one line, and not too long a one.
QString shownRealm(const QString& realm) {
    const QString line = realm.simplified();
    return line.size() > longestRealm ? QString(line.first(longestRealm) + u'…') : line;
}

QString question(const LoginKey& key, bool wasRefused) {
    const QString host = key.host();
    if (wasRefused)
        return key.isProxy() ? LoginBar::tr("The proxy %1 did not accept the login.").arg(host)
                             : LoginBar::tr("%1 did not accept the login.").arg(host);
    const QString realm = shownRealm(key.realm);
    if (key.isProxy())
        return LoginBar::tr("The proxy %1 asks for a login before it lets pictures through.").arg(host);
    return realm.isEmpty()
               ? LoginBar::tr("%1 asks for a login before it shows its pictures.").arg(host)
               : LoginBar::tr("%1 asks for a login before it shows its pictures: “%2”.").arg(host, realm);
}

} // namespace

LoginBar::LoginBar(QWidget* parent)
    : TintedBar(parent)
    , m_user(makeEdit(u"loginUser"_qs, tr("User name")))
    , m_password(makeEdit(u"loginPassword"_qs, tr("Password")))
    , m_remember(new QCheckBox(tr("&Remember"), this))
    , m_signIn(new QPushButton(tr("Sign in"), this))
    , m_decline(new QPushButton(tr("Not now"), this)) {
    setObjectName(u"loginBar"_qs);
    m_password->setEchoMode(QLineEdit::Password);
    m_remember->setObjectName(u"rememberLogin"_qs);
    describe(m_remember, tr("Remember the login"), tr("Keep the login in the keyring of this computer"));
    m_signIn->setObjectName(u"signIn"_qs);
    describe(m_signIn, tr("Sign in"), tr("Send the login to this server, and to no other"));
    m_decline->setObjectName(u"declineLogin"_qs);
    describe(m_decline, tr("Not now"), tr("Do without these pictures; “Retry” at one of them asks anew"));
    auto* fields = new QHBoxLayout;
    // In line with the text above.
    const int indent = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this) + row()->spacing();
    fields->setContentsMargins(indent, 0, 0, 0);
    fields->setSpacing(row()->spacing());
    fields->addWidget(m_user, 2);
    fields->addWidget(m_password, 2);
    fields->addWidget(m_remember);
    fields->addStretch(1);
    fields->addWidget(m_signIn);
    fields->addWidget(m_decline);
    column()->addLayout(fields);
    connect(m_user, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_signIn->setEnabled(!text.isEmpty()); });
    connect(m_signIn, &QPushButton::clicked, this, &LoginBar::signIn);
    connect(m_decline, &QPushButton::clicked, this, &LoginBar::declined);
    hide();
}

QLineEdit* LoginBar::makeEdit(const QString& name, const QString& label) {
    auto* edit = new QLineEdit(this);
    edit->setObjectName(name);
    edit->setPlaceholderText(label);
    edit->setMinimumWidth(editWidth);
    edit->setMaximumWidth(widestEdit);
    describe(edit, label);
    return edit;
}

void LoginBar::ask(const LoginKey& key, const QString& user, bool wasRefused) {
    setTone(wasRefused || !key.isEncrypted() ? Tone::Warning : Tone::Neutral);
    QString text = question(key, wasRefused);
    if (!key.isEncrypted())
        text += u' ' + tr("The connection is not encrypted: others may read the password on its way.");
    setText(text);
    m_user->setText(user);
    m_password->clear();
    m_remember->setChecked(m_remember->isChecked() && wasRefused); // still wanted, only mistyped
    m_signIn->setEnabled(!user.isEmpty());
    show();
}

void LoginBar::clear() {
    m_password->clear();
    hide();
}

void LoginBar::signIn() {
    if (m_user->text().isEmpty())
        return;
    const Login login{m_user->text(), m_password->text()};
    m_password->clear();
    emit signInRequested(login, m_remember->isChecked());
}

void LoginBar::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_decline->hasFocus())
            emit declined();
        else if (m_user->hasFocus() && m_password->text().isEmpty())
            m_password->setFocus(Qt::TabFocusReason);
        else
            signIn();
        return;
    case Qt::Key_Escape:
        emit declined();
        return;
    default:
        TintedBar::keyPressEvent(event);
    }
}

} // namespace galley
