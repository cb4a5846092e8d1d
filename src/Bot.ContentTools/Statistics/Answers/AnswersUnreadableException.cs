namespace Bot.ContentTools.Statistics.Answers;

/// <summary>A database has no answers to read; the message is a sentence for the operator.</summary>
public sealed class AnswersUnreadableException(string message) : Exception(message);
