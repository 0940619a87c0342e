// Addresses lead to the web, and those of an article belong together.
#include "core/article/address.h"
#include "core/lint/checks.h"

namespace galley {
namespace {

/// The path is made for what is found only.
template<typename FieldOf>
void checkAddress(std::string_view address, Report& report, const FieldOf& fieldOf) {
    switch (addressState(address)) {
    case AddressState::Good:
        return;
    case AddressState::NotWeb:
        report.add(Rule::AddressNotWeb, fieldOf(),
                   lintText(QT_TRANSLATE_NOOP("Lint", "“%1” does not begin with http:// or https://."),
                            toQString(address)));
        return;
    case AddressState::Malformed:
        report.add(Rule::AddressMalformed, fieldOf(),
                   lintText(QT_TRANSLATE_NOOP("Lint", "“%1” is no valid address."), toQString(address)),
                   mendedAddress(address) ? Report::Fix::Yes : Report::Fix::No);
        return;
    }
}

/// A picture's address may be one of the site itself.
bool isOfSite(std::string_view address) {
    return address.find(':') == std::string_view::npos || address.starts_with('/') ||
           address.starts_with('.');
}

void checkImageAddresses(const CheckedArticle& article, Report& report) {
    const Value* images = article.value("images");
    const frontmatter::Sequence* items = images ? images->sequence() : nullptr;
    for (std::size_t i = 0; items && i < items->size(); ++i) {
        const frontmatter::Mapping* image = (*items)[i].mapping();
        const Value* url = image ? frontmatter::find(*image, "url") : &(*items)[i];
        const std::string* address = url ? url->string() : nullptr;
        const auto fieldOf = [i, image] {
            const FieldPath item = FieldPath("images").child(i);
            return image ? item.child("url") : item;
        };
        if (address && !address->empty() && !isOfSite(*address))
            checkAddress(*address, report, fieldOf);
    }
}

void checkHost(const CheckedArticle& article, Report& report) {
    const Value* provider = article.value("provider");
    const Value* domain =
        provider && provider->mapping() ? frontmatter::find(*provider->mapping(), "domain") : nullptr;
    const std::string host = hostOf(article.text("webUrl"));
    if (host.empty() || !domain || !domain->string() || domain->string()->empty())
        return;
    // Some write an address where only its host belongs.
    const std::string named = domain->string()->find("//") == std::string::npos
                                  ? hostOf("https://" + *domain->string())
                                  : hostOf(*domain->string());
    if (!areOfOneSite(host, named))
        report.add(
            Rule::AddressOtherHost, FieldPath("webUrl"),
            lintText(QT_TRANSLATE_NOOP("Lint", "The address is one of %1, not of the provider's domain."),
                     toQString(host)));
}

/// Whether something is wrong with an AMP address, in a cache or not; says so.
bool checkAmpAddress(const char* field, const std::string& amp, std::string_view web, Report& report) {
    const std::string host = ampHostOf(amp);
    if (host.empty() || web.empty())
        return false;
    if (!areOfOneSite(hostOf(web), host))
        report.add(Rule::AmpAddress, FieldPath(field),
                   lintText(QT_TRANSLATE_NOOP("Lint", "The AMP page is one of %1, not of the web address's "
                                                      "host."),
                            toQString(host)));
    else if (isOfAnotherArticle(amp, web))
        report.add(
            Rule::AmpAddress, FieldPath(field),
            lintText(QT_TRANSLATE_NOOP("Lint", "“%1” is the AMP page of another article."), toQString(amp)));
    else
        return false;
    return true;
}

void checkAmp(const CheckedArticle& article, Report& report) {
    const std::string_view web = addressOf(article.values);
    const std::string amp = article.text("ampWebUrl");
    const std::string cached = article.text("cdnAmpWebUrl");
    const bool isOther = checkAmpAddress("ampWebUrl", amp, web, report);
    // What the cache holds is the AMP page, be that right or wrong: said once.
    if (!isOther || !areOfOneSite(ampHostOf(amp), ampHostOf(cached)) || isOfAnotherArticle(cached, amp))
        checkAmpAddress("cdnAmpWebUrl", cached, web, report);
}

} // namespace

void checkAddresses(const CheckedArticle& article, Report& report) {
    for (const char* field : {"originalUrl", "webUrl", "ampWebUrl", "cdnAmpWebUrl"}) {
        const Value* value = article.value(field);
        if (value && value->isScalar() && !value->isNull() && !value->text().empty())
            checkAddress(value->text(), report, [field] { return FieldPath(field); });
    }
    checkImageAddresses(article, report);
    checkHost(article, report);
    checkAmp(article, report);
}

} // namespace galley
