// Qt's model tester, with its complaints as test failures.
#pragma once

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

namespace galley {

/// Watches a model for as long as it lives; at most one at a time.
class ModelWatch {
public:
    explicit ModelWatch(QAbstractItemModel* model)
        : m_tester(model, QAbstractItemModelTester::FailureReportingMode::Warning) {
        s_previous = qInstallMessageHandler(report);
    }
    ~ModelWatch() { qInstallMessageHandler(s_previous); }
    Q_DISABLE_COPY_MOVE(ModelWatch)

private:
    static void report(QtMsgType type, const QMessageLogContext& context, const QString& message) {
        if (type == QtWarningMsg || type == QtCriticalMsg)
            ADD_FAILURE() << (context.category ? context.category : "") << ": " << message.toStdString();
        s_previous(type, context, message);
    }
    static inline QtMessageHandler s_previous = nullptr;

    QAbstractItemModelTester m_tester;
};

} // namespace galley
