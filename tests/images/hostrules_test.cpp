#include "core/images/hostrules.h"

#include <gtest/gtest.h>

namespace galley {

namespace {

QHostAddress address(const char* text) {
    return QHostAddress(QString::fromLatin1(text));
}

class PrivateAddress : public testing::TestWithParam<const char*> {};
TEST_P(PrivateAddress, isNotPublic) {
    ASSERT_FALSE(address(GetParam()).isNull());
    EXPECT_FALSE(isPublicAddress(address(GetParam())));
}
INSTANTIATE_TEST_SUITE_P(, PrivateAddress,
                         testing::Values("0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.255.1.1",
                                         "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.168.1.1",
                                         "198.18.0.1", "224.0.0.1", "255.255.255.255", "::", "::1", "fe80::1",
                                         "fc00::1", "fd12:3456::1", "ff02::1", "::ffff:10.0.0.1",
                                         "::ffff:127.0.0.1", "64:ff9b::a00:1", "2002:7f00:1::", "2001:db8::1",
                                         "2001::1", "fec0::1"));

class PublicAddress : public testing::TestWithParam<const char*> {};
TEST_P(PublicAddress, isPublic) {
    EXPECT_TRUE(isPublicAddress(address(GetParam())));
}
INSTANTIATE_TEST_SUITE_P(, PublicAddress,
                         testing::Values("1.1.1.1", "9.255.255.255", "11.0.0.0", "100.128.0.1", "172.32.0.1",
                                         "192.167.1.1", "223.255.255.254", "2606:4700::1111", "2a00:1450::1",
                                         "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::"));

TEST(HostRules, oneSinglePrivateAddressRefusesAHost) {
    const HostRules rules;
    const QString host = QStringLiteral("pictures.example");
    EXPECT_TRUE(rules.permits(host, {address("1.1.1.1"), address("2606:4700::1111")}));
    EXPECT_FALSE(rules.permits(host, {address("1.1.1.1"), address("10.0.0.1")}));
    EXPECT_FALSE(rules.permits(host, {}));
}

TEST(HostRules, anAllowedHostMayBePrivate) {
    const HostRules rules({QStringLiteral("Intranet.example")});
    EXPECT_TRUE(rules.permits(QStringLiteral("intranet.EXAMPLE"), {address("10.0.0.1")}));
    EXPECT_FALSE(rules.permits(QStringLiteral("other.example"), {address("10.0.0.1")}));
}

} // namespace

} // namespace galley
