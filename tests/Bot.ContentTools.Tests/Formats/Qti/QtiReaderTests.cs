using Bot.ContentTools.Formats.Qti;
using Bot.ContentTools.Tests.Files;
using Bot.ContentTools.Tests.Markup;

namespace Bot.ContentTools.Tests.Formats.Qti;

public sealed class QtiReaderTests
{
    private const string Declared = "<responseDeclaration identifier='R' cardinality='single' baseType='identifier'>"
        + "<correctResponse><value>B</value></correctResponse></responseDeclaration>";

    private const string Prompted = "<itemBody><p>Given <b>x</b>.</p><choiceInteraction responseIdentifier='R' "
        + "maxChoices='1'>"
        + "<prompt>What?</prompt><simpleChoice identifier='A'>one</simpleChoice>"
        + "<simpleChoice identifier='B'>two <feedbackInline identifier='B'>so</feedbackInline></simpleChoice>"
        + "</choiceInteraction></itemBody>";

    private const string Three =
        "<qti-assessment-item xmlns='urn:q' identifier='q3'><qti-response-declaration identifier='R' "
            + "cardinality='single' "
        + "base-type='string'><qti-correct-response><qti-value>four</qti-value></qti-correct-response><qti-mapping>"
        + "<qti-map-entry map-key='four' mapped-value='1'/><qti-map-entry map-key='4' mapped-value='1'/>"
        + "<qti-map-entry map-key='five' mapped-value='0.5'/></qti-mapping></qti-response-declaration><qti-item-body>"
        + "<p>2+2=<qti-text-entry-interaction response-identifier='R'/>?</p></qti-item-body></qti-assessment-item>";

    public static TheoryData<string, string> Cases => new()
    {
        { One("Single", Answer("1", "100") + Wrong), "1 i [T/S] What *is* it? {=a ~b}" },
        {
            One("Single", "<respcondition continue='Yes'><conditionvar><other/></conditionvar>"
                + "<displayfeedback linkrefid='general_fb'/></respcondition><respcondition "
                + "continue='Yes'><conditionvar>"
                + "<varequal respident='r'>2</varequal></conditionvar><displayfeedback "
                + "linkrefid='2_fb'/></respcondition>"
                + Answer("1", "100"), "<itemfeedback ident='2_fb'><flow_mat><material><mattext>No</mattext></material>"
                + "</flow_mat></itemfeedback><itemfeedback ident='general_fb'><material><mattext>As "
                + "said</mattext></material>"
                + "</itemfeedback>"),
            "1 i [T/S] What *is* it? {=a ~b#No}#As said"
        },
        {
            One("Single", "<respcondition title='correct'><conditionvar><and><varequal>2</varequal></and>"
                + "</conditionvar>"
                + "<setvar>SCORE.max</setvar></respcondition>" + Answer("1", "0")),
            "1 i [T/S] What *is* it? {~a =b}"
        },
        {
            One("Multiple", "<respcondition><conditionvar><and><varequal>1</varequal><not><varequal>2</varequal>"
                + "</not></and>"
                + "</conditionvar><setvar action='Set'>100</setvar></respcondition>"),
            "1 i [T/S] What *is* it? {=a ~b}"
        },
        {
            One("Multiple", "<respcondition><conditionvar><and><varequal>1</varequal><varequal>2</varequal></and>"
                + "</conditionvar><setvar action='Set'>100</setvar></respcondition>"),
            "Skipped 1: Several of its options are right; a question here has one right option"
        },
        {
            "<questestinterop><item ident='i'><presentation><material><mattext>Type?</mattext></material><response_str "
                + "ident='r'><render_fib/></response_str></presentation><resprocessing>" + Answer("x y", "100")
                + Answer("z", "100") + "</resprocessing></item></questestinterop>",
            "1 i [] Type? {==x y ==z}"
        },
        {
            "<questestinterop><item><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel>"
                + "<fieldentry>text_only_question</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>"
                + "<presentation/>"
                + "</item></questestinterop>",
            "Skipped 1: An item of type text_only_question has nothing to choose or to type"
        },
        { Two(Declared + Prompted), "1 q2 [] Given *x*.¶What? {~one =two#so}" },
        {
            Two(Declared + Prompted + "<modalFeedback identifier='A'>not one</modalFeedback>"
                + "<modalFeedback identifier='general'>In all</modalFeedback>"),
            "1 q2 [] Given *x*.¶What? {~one#not one =two#so}#In all"
        },
        {
            Two(Declared + Prompted.Replace(
                "<b>x</b>", "<b title='&lt;&quot;'><![CDATA[x < y]]></b><br/>&amp;lt;<i></i>é")),
            "1 q2 [] Given *x < y*⏎&lt;é.¶What? {~one =two#so}"
        },
        { Two(Declared.Replace("<value>B</value>", "<value>A</value><value>B</value>") + Prompted),
            "Skipped 1: Several of its options are right; a question here has one right option" },
        { Three, "1 q3 [] 2+2=_____? {==four ==4}" },
        {
            Two("<itemBody><orderInteraction/></itemBody>"), "Skipped 1: Answers by orderInteraction have no place here"
        },
        { Two("<itemBody><p>x</p></itemBody>"), "Skipped 1: The item has nothing to choose or to type" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_reads_items(string xml, string expected) =>
        Assert.Equal((xml, expected), (xml, Reading.Shown(Reading.Of(new QtiReader(), xml))));

    [Fact]
    public void A_package_is_read_file_by_file()
    {
        var file = Zips.Of(
            "a.zip", ("imsmanifest.xml", "<manifest/>"), ("q/two.xml", Two(Declared + Prompted)),
            ("q/x.xml", "<other/>"),
            ("q/three.xml", "\n" + Three), ("i.png", "x"), ("bad.xml", "<assessmentItem><"));

        Assert.Equal(
            "1(q/two.xml) q2 [] Given *x*.¶What? {~one =two#so}\n2(q/three.xml) q3 [] 2+2=_____? {==four ==4}\n"
                + "Skipped 1: It is not closed; the file is damaged here, so this question is left out",
            Reading.Shown(Reading.Of(new QtiReader(), file)));
    }

    [Fact]
    public void What_is_whole_is_read_however_much_of_the_file_is_there() => Reading.HoldsWhenCut(
        new QtiReader(), One("Single", Answer("1", "100")).Replace("</questestinterop>", "") + "</questestinterop>",
        "</item>");

    private const string Wrong = "<respcondition><conditionvar><other/></conditionvar><setvar>0</setvar>"
        + "</respcondition>";

    private static string One(string cardinality, string processing, string more = "") =>
        "<questestinterop xmlns='urn:x'><assessment title='T'><section title='S'><item ident='i' title='Question'>"
        + "<presentation><material><mattext texttype='text/html'>&lt;p&gt;What &lt;b&gt;is&lt;/b&gt; "
        + "it?&lt;/p&gt;</mattext>"
        + $"</material><response_lid ident='r' rcardinality='{cardinality}'><render_choice>"
        + "<response_label ident='1'><material><mattext>a</mattext></material></response_label>"
        + "<response_label ident='2'><material><mattext>b</mattext></material></response_label>"
        + $"</render_choice></response_lid></presentation><resprocessing>{processing}</resprocessing>{more}"
        + "</item></section></assessment></questestinterop>";

    private static string Answer(string value, string score) => "<respcondition continue='No'><conditionvar>"
        + $"<varequal respident='r'>{value}</varequal></conditionvar><setvar action='Set' "
        + $"varname='SCORE'>{score}</setvar>"
        + "</respcondition>";

    private static string Two(string inner) =>
        $"<assessmentItem xmlns='http://www.imsglobal.org/xsd/imsqti_v2p1' identifier='q2'>{inner}</assessmentItem>";
}
