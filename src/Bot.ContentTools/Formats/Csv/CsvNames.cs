using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bot.ContentTools.Files;

namespace Bot.ContentTools.Formats.Csv;

/// <summary>What columns are called, in English, French, German, Italian, Portuguese and Spanish.</summary>
internal static partial class CsvNames
{
    private static readonly FrozenDictionary<string, CsvColumn> Names = Of(
        (CsvColumn.Question,
            "question questions questiontext qtext stem prompt q text item questionstem questiontitle problem "
            + "pregunta preguntas frage fragen fragetext fragestellung domanda domande pergunta perguntas questao "
            + "enunciado quesito enonce intitule"),
        (CsvColumn.Key,
            "answer correct correctanswer correctanswers correctoption correctoptions rightanswer solution key right "
            + "answerkey correctchoice correctindex answerindex correctanswerindex answers ans correctresponse "
            + "correctans rightoption answerletter correctletter correctoptionindex correctchoiceindex "
            + "correctanswerschooseatleastone "
            + "respuesta respuestacorrecta correcta opcioncorrecta solucion antwort richtig richtigeantwort "
            + "korrekteantwort korrekt losung risposta rispostacorretta rispostaesatta rispostagiusta corretta esatta "
            + "soluzione reponse bonnereponse reponsecorrecte reponsejuste reponseexacte resposta respostacorreta "
            + "respostacerta correta gabarito"),
        (CsvColumn.OptionList,
            "options choices alternatives possibleanswers answeroptions answerchoices opciones alternativas optionen "
            + "antworten antwortmoglichkeiten opzioni risposte choix reponses propositions opcoes respostas "
            + "respuestas"),
        (CsvColumn.WrongList,
            "incorrectanswers wronganswers distractors falscheantworten respuestasincorrectas rispostesbagliate "
            + "mauvaisesreponses respostasincorretas"),
        (CsvColumn.Explanation,
            "explanation feedback rationale reason generalfeedback answerexplanation why erklarung begrundung "
            + "explicacion justificacion spiegazione explication explicacao justificativa"),
        (CsvColumn.Category,
            "category topic subject chapter section unit domain kategorie thema fach kapitel categoria tema categorie "
            + "theme materia sujet argomento assunto"),
        (CsvColumn.Level,
            "difficulty level difficultylevel schwierigkeit schwierigkeitsgrad dificultad difficolta difficulte "
            + "dificuldade niveau nivel livello"),
        (CsvColumn.Id, "id qid questionid identifier uuid code"),
        (CsvColumn.Type, "type questiontype"),
        (CsvColumn.Image, "image imagelink imageurl picture video audio media"),
        (CsvColumn.Running,
            "time timelimit timeinseconds timelimitsec points score marks mark number no nr sn punkte punti puntos "
            + "pontos"));

    /// <summary>What a column of this name holds.</summary>
    public static CsvColumn Column(string cell)
    {
        var name = Folded(cell);
        if (MaxLength().Match(name) is { Success: true } limit) name = name[..limit.Index];
        if (name.Length == 0) return CsvColumn.Running;
        return Names.TryGetValue(name, out var known) ? known
            : Option().IsMatch(name) ? CsvColumn.Option
            : Wrong().IsMatch(name) ? CsvColumn.Wrong
            : Reason().IsMatch(name) ? CsvColumn.Reason
            : name.StartsWith("timelimit", StringComparison.Ordinal) ? CsvColumn.Running : CsvColumn.Other;
    }

    /// <summary>Small letters without accents, and digits.</summary>
    public static string Folded(string cell) =>
        string.Concat(cell.ToLowerInvariant().Where(char.IsLetterOrDigit).Select(Letters.WithoutAccent));

    private static FrozenDictionary<string, CsvColumn> Of(params (CsvColumn Column, string Names)[] all) =>
        all.SelectMany(a => a.Names.Split(' ').Select(n => KeyValuePair.Create(n, a.Column))).ToFrozenDictionary();

    [GeneratedRegex("max[0-9]+characters?$")]
    private static partial Regex MaxLength();

    [GeneratedRegex(
        "^((option|opt|answer|choice|alternative|ans|answeroption|answerchoice|possibleanswer|response|opcion|opzione"
        + "|opcao|antwort|antwortmoglichkeit|auswahl|risposta|reponse|respuesta|resposta|choix|proposition"
        + "|alternativa)([a-j]|[0-9]{1,2})|[a-j]|a[0-9]|(option|choice|answer)(one|two|three|four|five|six)"
        + "|(first|second|third|fourth|fifth|sixth)(option|choice|answer))$")]
    private static partial Regex Option();

    [GeneratedRegex(
        "^((distractor|wrong|wronganswer|incorrect|incorrectanswer|falseanswer)([a-j]|[0-9]{0,2})"
        + "|(falsch|falscheantwort|incorrecta|respuestaincorrecta|sbagliata|rispostasbagliata|errata|fausse"
        + "|mauvaisereponse|reponsefausse|incorreta|errada|respostaerrada|respostaincorreta)[0-9]{0,2})$")]
    private static partial Regex Wrong();

    [GeneratedRegex("^(feedback|explanation|reason|rationale)([a-j]|[0-9]{1,2})$")]
    private static partial Regex Reason();
}
