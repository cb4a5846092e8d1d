using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bot.Core.Questions;
using Bot.Core.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Features.Answers;

/// <summary>A question as it was when it was asked,
/// so that editing the content never re-judges an old button.</summary>
internal sealed class QuestionRevision
{
    public required string Hash { get; init; }

    public required string QuestionId { get; init; }

    public required string Json { get; init; }

    public static QuestionRevision Of(Question question)
    {
        var json = JsonSerializer.Serialize(question, CoreJson.Options);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)))[..32];
        return new QuestionRevision { Hash = hash, QuestionId = question.Id, Json = json };
    }

    public Question ToQuestion() => Read(Json);

    public static Question Read(string json) => JsonSerializer.Deserialize<Question>(json, CoreJson.Options)
        ?? throw new InvalidOperationException("A question revision is empty.");

    internal sealed class Configuration : IEntityTypeConfiguration<QuestionRevision>
    {
        public void Configure(EntityTypeBuilder<QuestionRevision> builder)
        {
            builder.ToTable("question_revisions");
            builder.HasKey(r => r.Hash);
            builder.HasIndex(r => r.QuestionId);
        }
    }
}
