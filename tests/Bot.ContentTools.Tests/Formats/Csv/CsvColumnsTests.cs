using Bot.ContentTools.Formats.Csv;
using Bot.ContentTools.Tests.Markup;

namespace Bot.ContentTools.Tests.Formats.Csv;

/// <summary>What columns are called.</summary>
public sealed class CsvColumnsTests
{
    private const string None =
        "Skipped 2: No column of options is known\nSkipped 3: No column of options is known";

    public static TheoryData<string, string> Cases => new()
    {
        { "question,1,2,3,answer\nQ,x,y,z,2\n", "2 - [] Q {~x =y ~z}" },
        { "question,0,1,2,answer\nQ,x,y,z,1\nR,x,y,z,0\n", "2 - [] Q {~x =y ~z}\n3 - [] R {=x ~y ~z}" },
        { "q_text,ans1,ans2,correct\nQ,x,y,2\n", "2 - [] Q {~x =y}" },
        { "question,first,second,third,answer\nQ,x,y,z,B\n", "2 - [] Q {~x =y ~z}" },
        {
            "question,options,answer\nQ,\"['it''s', 'y']\",B\n",
            "Skipped 2: It is not clear where the options in its list end"
        },
        { "question,options,answer\nQ,\"['x, z', \"\"it's\"\"]\",it's\n", "2 - [] Q {~x, z =it's}" },
        { "question,choices,answer\nQ,\"[\"\"x\"\", \"\"\\u00e4\\\"\"\"\"]\",B\n", "2 - [] Q {~x =ä\"}" },
        { "question,choices,answer\nQ,\"[1, 2.0]\",2.0\n", "2 - [] Q {~1 =2.0}" },
        { "question,answers,answer\nQ,x|y|z,z\n", "2 - [] Q {~x ~y =z}" },
        { "question,options,correct\nQ,x;y,A\n", "2 - [] Q {=x ~y}" },
        {
            "question,options,correct\nQ,\"x, y\",A\n",
            "2 - [] Q {=x ~y}\nRepaired 2: Its list of answers is cut at the commas"
        },
        {
            "question,correct,wrong answers\nQ,5,\"1,000,2\"\n",
            "Skipped 2: It is not clear where the answers in its list of wrong ones end"
        },
        { "question,answers\nQ,\"['Paris', 'paris']\"\n", "2 - [] Q {==Paris ==paris}" },
        { "front,back\nQ,x\n", "2 - [] Q {==x}" },
        { "Definition,Term\nx,Q\n", "2 - [] Q {==x}" },
        { "Frage;Antworten\nQ;x\n", "2 - [] Q {==x}" },
        { "Frage;Antworten;Richtig\nQ;x|y;y\n", "2 - [] Q {~x =y}" },
        { "q,a\nQ,x\n", "2 - [] Q {==x}" },
        { "q,a,b,answer\nQ,x,y,B\n", "2 - [] Q {~x =y}" },
        { "question,answer\nTwo?,2\n", "2 - [] Two? {==2}" },
        {
            "question,left,middle,answer\nQ,x,y,1\nR,x,y,B\n",
            $"Lost 1: The column left is left out\nLost 1: The column middle is left out\n{None}"
        },
        {
            "question,mood,answer\nQ,m,Oslo\nR,m,Rome\n",
            "2 - [] Q {==Oslo}\n3 - [] R {==Rome}\nLost 1: The column mood is left out"
        },
        { "question,a,b,answer\nQ,,,x\nR,x,y,A\n", "3 - [] R {=x ~y}\nSkipped 2: It has no options" },
        { "question,correct answer,wrong 1,wrong 2\nQ,x,,\n", "Skipped 2: It has no options" },
        { "question,type,a,b,answer\nQ,Short answer,,,x\n", "2 - [] Q {==x}" },
        { "Pregunta,Opción A,Opción B,Respuesta\nQ,x,y,B\n", "2 - [] Q {~x =y}" },
        { "Frage;Antwort A;Antwort B;Richtig\nQ;x;y;B\n", "2 - [] Q {~x =y}" },
        { "Frage;Richtige Antwort;Falsche Antwort 1;Falsche Antwort 2\nQ;x;y;z\n", "2 - [] Q {=x ~y ~z}" },
        { "Domanda,Risposta 1,Risposta 2,Corretta\nQ,x,y,2\n", "2 - [] Q {~x =y}" },
        { "Question,Réponse A,Réponse B,Bonne réponse\nQ,x,y,B\n", "2 - [] Q {~x =y}" },
        { "Pergunta,Opção A,Opção B,Gabarito\nQ,x,y,B\n", "2 - [] Q {~x =y}" },
        {
            "text,question,a,b,answer\nT,Q,x,y,A\n", "2 - [] Q {=x ~y}\nLost 1: The column text is left out"
        },
        {
            "question,a,b,answer,correct option\nQ,x,y,x,A\nR,x,y,x,B\n",
            "2 - [] Q {=x ~y}\nSkipped 3: It has several right answers that do not say the same"
        },
        {
            "My quiz,,,\nquestion,a,b,answer\nQ,x,y,A\n",
            "3 - [] Q {=x ~y}\nSkipped 1: It stands above the header and is no question"
        },
        {
            "What?,right,wrong\nquestion,a,answer\n",
            "1 - [] What? {=right ~wrong}\n2 - [] question {=a ~answer}\n"
                + "Repaired 1: No header: the second column is read as the right answer"
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Columns_are_known_by_many_names(string csv, string expected) =>
        Assert.Equal((csv, expected), (csv, Reading.Shown(Reading.Of(new CsvQuestionReader(), csv))));
}
