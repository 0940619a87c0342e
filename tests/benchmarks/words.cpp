// The vocabulary of fictional feeds. Everything here is invented.
#include "tests/benchmarks/words.h"

#include <array>

namespace galley::benchmarks {

namespace {

constexpr std::array<Publisher, 24> publisherList{{
    {"Harbour Ledger", "harbourledger.example"},   {"The Quiet Kernel", "quietkernel.example"},
    {"Nimbus Gazette", "nimbusgazette.example"},   {"Copper & Cloud", "coppercloud.example"},
    {"Signal Orchard", "signalorchard.example"},   {"Tidewater Bytes", "tidewaterbytes.example"},
    {"Lantern Weekly", "lanternweekly.example"},   {"Plain Packet", "plainpacket.example"},
    {"Meridian Stack", "meridianstack.example"},   {"Brass Compiler", "brasscompiler.example"},
    {"Ofen & Sohn", "ofensohn.example"},           {"Granite Review", "granitereview.example"},
    {"Paper Satellite", "papersatellite.example"}, {"The Slow Loop", "slowloop.example"},
    {"Velvet Router", "velvetrouter.example"},     {"Northgate Post", "northgatepost.example"},
    {"Amber Terminal", "amberterminal.example"},   {"Third Shift", "thirdshift.example"},
    {"Attic Broadcast", "atticbroadcast.example"}, {"Willow Daily", "willowdaily.example"},
    {"Folded Map", "foldedmap.example"},           {"Salt Marsh News", "saltmarshnews.example"},
    {"Kestrel Wire", "kestrelwire.example"},       {"Round Window", "roundwindow.example"},
}};

constexpr std::array<std::string_view, 28> subjectList{
    "A lighthouse museum", "The ferry company",    "One small bakery",    "Every second school",
    "The tram depot",      "A village library",    "The weather office",  "An orchard union",
    "The night market",    "A paper mill",         "The old observatory", "A fishing co-op",
    "The county archive",  "A bicycle courier",    "The glass works",     "A mountain clinic",
    "The river authority", "A puppet theatre",     "The seed bank",       "A clock repairer",
    "The harbour pilots",  "A choir of welders",   "The island council",  "A toy foundry",
    "The beekeepers",      "A travelling printer", "The canal keepers",   "A lamp maker",
};

constexpr std::array<std::string_view, 26> verbList{
    "moves",    "measures", "rebuilds", "shares",  "guards",   "teaches", "retires", "expands",    "doubts",
    "welcomes", "tests",    "maps",     "repairs", "delays",   "counts",  "funds",   "rewrites",   "previews",
    "insures",  "opens",    "renames",  "weighs",  "predicts", "returns", "paints",  "translates",
};

constexpr std::array<std::string_view, 30> objectList{
    "its timetable",           "a shared database",      "the winter forecast",    "its oldest server",
    "a thousand photographs",  "the ticket queue",       "a model of the estuary", "its public records",
    "the delivery routes",     "a catalogue of moss",    "its evening classes",    "the sensor network",
    "a very long spreadsheet", "the visitor counter",    "its backup plan",        "the price of storage",
    "a chat assistant",        "the payment terminals",  "its virtual tour",       "the map of wells",
    "a library of sounds",     "the maintenance diary",  "its email archive",      "the harvest estimate",
    "a digital twin",          "the lending desk",       "its security policy",    "the message broker",
    "a bridge of containers",  "the training programme",
};

constexpr std::array<std::string_view, 26> circumstanceList{
    "before the first frost",       "in under a week",
    "with help from students",      "after a quiet vote",
    "for the third time",           "without closing its doors",
    "while the tide is out",        "on half the budget",
    "as neighbours watch",          "despite a broken lift",
    "across seven offices",         "and nobody noticed",
    "to save a little power",       "by the light of one lamp",
    "in spite of the rain",         "with a borrowed van",
    "ahead of the summer fair",     "once the paint is dry",
    "under new house rules",        "between two holidays",
    "at the edge of the network",   "for everyone who asked",
    "from a room with no windows",  "until the spring review",
    "with two clerks and a ladder", "now that the road is open",
};

constexpr std::array<std::string_view, 24> foreignList{
    "—",    "’tis", "“so”",   "naïve",  "Zürich", "Málaga", "Øresund", "smörgås",
    "café", "año",  "…",      "garçon", "Łódź",   "Čapek",  "Ünal",    "Þórdís",
    "東京", "서울", "Ελλάδα", "Київ",   "½",      "20 °C",  "€ 40",    "🌊",
};

constexpr std::array<std::string_view, 16> topicList{
    "Cloud", "Storage", "Networking", "Security",   "Databases", "Analytics", "Compute", "Identity",
    "Maps",  "Sensors", "Archives",   "Publishing", "Mobile",    "Web",       "AI",      "Energy & Water",
};

} // namespace

std::span<const Publisher> publishers() {
    return publisherList;
}
std::span<const std::string_view> subjects() {
    return subjectList;
}
std::span<const std::string_view> verbs() {
    return verbList;
}
std::span<const std::string_view> objects() {
    return objectList;
}
std::span<const std::string_view> circumstances() {
    return circumstanceList;
}
std::span<const std::string_view> foreignWords() {
    return foreignList;
}
std::span<const std::string_view> topics() {
    return topicList;
}

} // namespace galley::benchmarks
