/* Reports as one HTML document that needs nothing else. */
#include "drv_report.h"

#include <stdio.h>

static const char style[] =
	":root{--ink:#1c2430;--soft:#5d6878;--line:#dfe4ea;--page:#f5f7f9;--card:#fff;--good:#1d7a46;--mild:#9a6700;"
	"--bad:#c0262d;--code:#eef1f5}"
	"@media(prefers-color-scheme:dark){:root{--ink:#e4e8ee;--soft:#98a3b3;--line:#323a46;--page:#14181e;"
	"--card:#1c222b;--good:#5fd08f;--mild:#e0b050;--bad:#ff7a7a;--code:#262e39}}"
	"*{box-sizing:border-box}body{margin:0;background:var(--page);color:var(--ink);"
	"font:15px/1.5 system-ui,'Segoe UI',Roboto,'DejaVu Sans',sans-serif}"
	"main{max-width:1080px;margin:0 auto;padding:28px 20px 60px}h1{font-size:26px;margin:0 0 4px}"
	"h2{font-size:20px;margin:0}h3{font-size:15px;margin:22px 0 8px}p.lead{color:var(--soft);margin:0 0 22px}"
	"section{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:20px 24px;margin:0 0 22px}"
	"header{display:flex;gap:14px;align-items:baseline;flex-wrap:wrap}header p{color:var(--soft);margin:0}"
	"table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;padding:7px 10px 7px 0;"
	"border-top:1px solid var(--line)}th{font-weight:600;color:var(--soft);border-top:0}td.n{width:2em;color:var(--soft)}"
	"td.rule{width:15em}td.state{width:9.5em}.pill{display:inline-block;padding:0 9px;border-radius:10px;font-size:13px;"
	"font-weight:600;border:1px solid currentColor;white-space:nowrap}.holds{color:var(--good)}"
	".tolerated{color:var(--mild)}.broken{color:var(--bad)}.unseen{color:var(--soft)}"
	".finding{border-left:3px solid var(--bad);padding:2px 0 4px 12px;margin:8px 0}.finding b{color:var(--bad)}"
	".note{color:var(--soft);margin:6px 0;border-left:3px solid var(--mild);padding-left:12px}"
	"code{font:13px/1.5 ui-monospace,'DejaVu Sans Mono',Consolas,monospace;background:var(--code);border-radius:4px;"
	"padding:1px 6px;margin:2px 4px 2px 0;display:inline-block;overflow-wrap:anywhere}"
	".cells{display:grid;grid-template-columns:repeat(auto-fill,minmax(210px,1fr));gap:1px;background:var(--card);"
	"border:1px solid var(--line);border-radius:6px;overflow:hidden}.cells div{box-shadow:0 0 0 1px var(--line);padding:5px 10px}"
	".cells span{display:block;color:var(--soft);font-size:12.5px}.cells b{font:13px ui-monospace,'DejaVu Sans Mono',"
	"Consolas,monospace;overflow-wrap:anywhere}nav a{color:inherit}";

static const struct {
	const char *name, *word;
} states[] = {
	[DRV_HOLDS] = {"holds", "holds"},
	[DRV_IS_TOLERATED] = {"tolerated", "tolerated"},
	[DRV_BROKEN] = {"broken", "broken"},
	[DRV_UNOBSERVED] = {"unseen", "not observable"},
};

static void put(const char *text)
{
	for (; *text != '\0'; text++)
		switch (*text) {
		case '&':
			fputs("&amp;", stdout);
			break;
		case '<':
			fputs("&lt;", stdout);
			break;
		case '>':
			fputs("&gt;", stdout);
			break;
		case '"':
			fputs("&quot;", stdout);
			break;
		default:
			putchar(*text);
		}
}

static void put_in(const char *before, const char *text, const char *after)
{
	fputs(before, stdout);
	put(text);
	fputs(after, stdout);
}

static void put_finding(const struct drv_report *report, const struct drv_finding *finding)
{
	char word[128];
	char said[400];
	drv_report_found(report, finding, said, sizeof said);
	put_in("<div class=\"finding\"><b>", said, "</b>");
	if (finding->cases > 1)
		printf(" (%u cases)", finding->cases);
	fputs("<br>", stdout);
	for (unsigned i = 0; i < finding->length; i++) {
		drv_model_write(report->course->model, finding->way[i], word, sizeof word);
		put_in("<code>", word, "</code>");
	}
	if (finding->expected[0] != '\0' && finding->came[0] != '\0') {
		put_in("<br>expected <code>", finding->expected, "</code>");
		put_in(" came <code>", finding->came, "</code>");
	}
	fputs(finding->again ? "</div>" : "<br>it did not come again</div>", stdout);
}

static void put_rule(const struct drv_report *report, unsigned rule)
{
	char line[320];
	const enum drv_rule_state state = drv_report_state(report, rule);
	printf("<tr><td class=\"n\">%u</td>", rule);
	put_in("<td class=\"rule\">", drv_rule_names[rule], "</td>");
	printf("<td class=\"state\"><span class=\"pill %s\">%s</span></td><td>", states[state].name,
		states[state].word);
	drv_report_remark(report, rule, line, sizeof line);
	put(line);
	for (unsigned i = 0; i < report->finding_count; i++)
		if (report->findings[i].judgement.rule == rule)
			put_finding(report, &report->findings[i]);
	for (unsigned i = 0; i < report->note_count; i++) {
		if (report->notes[i].judgement.rule != rule)
			continue;
		drv_report_note(report, &report->notes[i], line, sizeof line);
		put_in("<div class=\"note\">", line, "</div>");
	}
	puts("</td></tr>");
}

static void put_survey(const char *title, const struct drv_survey *survey)
{
	if (survey->count == 0)
		return;
	put_in("<h3>", title, "</h3><div class=\"cells\">\n");
	for (unsigned i = 0; i < survey->count; i++) {
		put_in("<div><span>", survey->cells[i].name, "</span>");
		put_in("<b>", survey->cells[i].text, "</b></div>\n");
	}
	puts("</div>");
}

static void put_verdict(const struct drv_report *report)
{
	if (report->error[0] != '\0')
		fputs("<span class=\"pill unseen\">not tried</span>", stdout);
	else if (report->finding_count == 0)
		fputs("<span class=\"pill holds\">clean</span>", stdout);
	else
		printf("<span class=\"pill broken\">%u finding%s</span>", report->finding_count,
			report->finding_count == 1 ? "" : "s");
}

static void put_report(const struct drv_report *report, int index)
{
	printf("<section id=\"d%d\"><header>", index);
	put_in("<h2>", drv_report_name(report), "</h2>");
	put_verdict(report);
	if (report->error[0] != '\0') {
		put_in("<p>", report->error, "</p></header></section>\n");
		return;
	}
	printf("<p>%u of %u states reached, %llu messages, %u processes</p></header>\n<h3>The rules</h3><table>\n",
		report->reached, report->reachable, (unsigned long long)report->messages, report->attempts);
	for (unsigned rule = 1; rule <= DRV_RULES; rule++)
		put_rule(report, rule);
	puts("</table>");
	put_survey("One life, raw", &report->life);
	put_survey("Opened as a program does", &report->real);
	put_survey("Through the driver manager", &report->manager);
	put_survey("Not looked at", &report->left);
	puts("</section>");
}

static void put_contents(const struct drv_report *reports, int count)
{
	puts("<section><nav><table>");
	for (int i = 0; i < count; i++) {
		printf("<tr><td><a href=\"#d%d\">", i);
		put_in("", drv_report_name(&reports[i]), "</a></td><td>");
		put_verdict(&reports[i]);
		fputs("</td><td>", stdout);
		for (unsigned j = 0; j < reports[i].finding_count; j++)
			put_in(j > 0 ? "; " : "", reports[i].findings[j].said, "");
		puts("</td></tr>");
	}
	puts("</table></nav></section>");
}

void drv_report_html(const struct drv_report *reports, int count)
{
	const char *const against = reports[0].course->model->driver;
	fputs("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
	      "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">", stdout);
	put_in("<title>Drivers against ", against, "</title>");
	printf("<style>%s</style></head>\n<body><main>\n<h1>Driver verification</h1>\n", style);
	put_in("<p class=\"lead\">against the specification of <b>", against, "</b></p>\n");
	if (count > 1)
		put_contents(reports, count);
	for (int i = 0; i < count; i++)
		put_report(&reports[i], i);
	puts("</main></body>\n</html>");
	(void)fflush(stdout);
}
