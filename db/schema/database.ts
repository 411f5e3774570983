import type * as activity from './activity.ts'
import type * as areas from './areas.ts'
import type * as consignment from './consignment.ts'
import type * as corrections from './corrections.ts'
import type * as counters from './counters.ts'
import type * as counts from './counts.ts'
import type * as deliveries from './deliveries.ts'
import type * as evidence from './evidence.ts'
import type * as gifts from './gifts.ts'
import type * as identity from './identity.ts'
import type * as imports from './import.ts'
import type * as ledgers from './ledgers.ts'
import type * as links from './links.ts'
import type * as listings from './listings.ts'
import type * as losses from './losses.ts'
import type * as notices from './notices.ts'
import type * as opinions from './opinions.ts'
import type * as orders from './orders.ts'
import type * as outbox from './outbox.ts'
import type * as payments from './payments.ts'
import type * as payouts from './payouts.ts'
import type * as problems from './problems.ts'
import type * as producers from './producers.ts'
import type * as products from './products.ts'
import type * as registry from './registry.ts'
import type * as replies from './replies.ts'
import type * as reviewStandards from './review-standards.ts'
import type * as reviews from './reviews.ts'
import type * as rules from './rules.ts'
import type * as sales from './sales.ts'
import type * as shipping from './shipping.ts'
import type * as statements from './statements.ts'
import type * as tourist from './tourist.ts'
import type * as training from './training.ts'
import type * as uploads from './uploads.ts'

/** Every table by its name. Instants and days are text on both engines; whole numbers are numbers. */
export type Database = {
  appeal: reviews.AppealTable
  approval_reminder: reviews.ApprovalReminderTable
  auto_check: reviews.AutoCheckTable
  check_override: reviews.CheckOverrideTable
  check_run: reviews.CheckRunTable
  checklist: reviewStandards.ChecklistTable
  checklist_item: reviewStandards.ChecklistItemTable
  conflict_of_interest: reviews.ConflictOfInterestTable
  decision: reviews.DecisionTable
  decision_reason: reviews.DecisionReasonTable
  licence_reminder: reviews.LicenceReminderTable
  pin: reviews.PinTable
  pin_reply: reviews.PinReplyTable
  pin_resolution: reviews.PinResolutionTable
  review: reviews.ReviewTable
  review_answer: reviews.ReviewAnswerTable
  review_claim: reviews.ReviewClaimTable
  review_reason: reviewStandards.ReviewReasonTable
  review_score: reviews.ReviewScoreTable
  review_setting: reviewStandards.ReviewSettingTable
  rubric: reviewStandards.RubricTable
  rubric_dimension: reviewStandards.RubricDimensionTable
  sample: reviews.SampleTable

  account: activity.AccountTable
  activity: activity.ActivityTable
  agreement: consignment.AgreementTable
  agreement_acceptance: consignment.AgreementAcceptanceTable
  agreement_counter: consignment.AgreementCounterTable
  agreement_line: consignment.AgreementLineTable
  agreement_version: consignment.AgreementVersionTable
  allergen: products.AllergenTable
  attendance: training.AttendanceTable
  batch: listings.BatchTable
  batch_hold: problems.BatchHoldTable
  batch_recall: problems.BatchRecallTable
  catalogue_change: activity.CatalogueChangeTable
  catalogue_revision: activity.CatalogueRevisionTable
  category: products.CategoryTable
  certificate: training.CertificateTable
  certificate_number: training.CertificateNumberTable
  closure: counters.ClosureTable
  cohort: producers.CohortTable
  consent: identity.ConsentTable
  correction: corrections.CorrectionTable
  counter: counters.CounterTable
  credential_passphrase: identity.CredentialPassphraseTable
  credential_pin: identity.CredentialPinTable
  credential_totp: identity.CredentialTotpTable
  customer_return: losses.CustomerReturnTable
  customs_rule: tourist.CustomsRuleTable
  delivery: deliveries.DeliveryTable
  delivery_line: deliveries.DeliveryLineTable
  difference_resolution: deliveries.DifferenceResolutionTable
  dispute_word: statements.DisputeWordTable
  document_series: consignment.DocumentSeriesTable
  evidence_photo: evidence.EvidencePhotoTable
  exchange_rate: tourist.ExchangeRateTable
  figure_reply: replies.FigureReplyTable
  gift_set: gifts.GiftSetTable
  gift_set_part: gifts.GiftSetPartTable
  goods_difference: deliveries.GoodsDifferenceTable
  group_member: registry.GroupMemberTable
  import_row: imports.ImportRowTable
  import_run: imports.ImportRunTable
  ingredient: products.IngredientTable
  ingredient_proposal: listings.IngredientProposalTable
  invitation: identity.InvitationTable
  kecamatan: areas.KecamatanTable
  kelurahan: areas.KelurahanTable
  known_device: identity.KnownDeviceTable
  label_rule: rules.LabelRuleTable
  licence: products.LicenceTable
  line_dispute: statements.LineDisputeTable
  listing: listings.ListingTable
  listing_answer: listings.ListingAnswerTable
  listing_photo: listings.ListingPhotoTable
  listing_version: listings.ListingVersionTable
  loss: losses.LossTable
  loss_word: losses.LossWordTable
  message_choice: outbox.MessageChoiceTable
  address_proof: outbox.AddressProofTable
  money_balance: ledgers.MoneyBalanceTable
  movement: ledgers.MovementTable
  notice: notices.NoticeTable
  notice_read: notices.NoticeReadTable
  open_posting: ledgers.OpenPostingTable
  opening_hours: counters.OpeningHoursTable
  outbox_message: outbox.OutboxMessageTable
  partner: counters.PartnerTable
  pickup: deliveries.PickupTable
  pickup_line: deliveries.PickupLineTable
  pickup_received: deliveries.PickupReceivedTable
  pickup_taken: deliveries.PickupTakenTable
  payment: statements.PaymentTable
  period_reopening: corrections.PeriodReopeningTable
  picture: producers.PictureTable
  place: areas.PlaceTable
  posting: ledgers.PostingTable
  price_band: listings.PriceBandTable
  problem: problems.ProblemTable
  problem_answer: problems.ProblemAnswerTable
  destruction: problems.DestructionTable
  problem_photo: problems.ProblemPhotoTable
  problem_report: problems.ProblemReportTable
  problem_step: problems.ProblemStepTable
  producer: producers.ProducerTable
  producer_baseline: registry.ProducerBaselineTable
  producer_contact: producers.ProducerContactTable
  producer_erasure: registry.ProducerErasureTable
  producer_group: registry.ProducerGroupTable
  producer_private: registry.ProducerPrivateTable
  producer_text: producers.ProducerTextTable
  product: products.ProductTable
  product_allergen: products.ProductAllergenTable
  product_customs_tag: products.ProductCustomsTagTable
  product_ingredient: products.ProductIngredientTable
  product_photo: products.ProductPhotoTable
  product_text: products.ProductTextTable
  programme: training.ProgrammeTable
  publication: products.PublicationTable
  publication_end: products.PublicationEndTable
  receipt: deliveries.ReceiptTable
  receipt_line: deliveries.ReceiptLineTable
  receipt_objection: deliveries.ReceiptObjectionTable
  recovery_code: identity.RecoveryCodeTable
  registered_fingerprint: imports.RegisteredFingerprintTable
  report_photo: problems.ReportPhotoTable
  opinion: opinions.OpinionTable
  opinion_answer: opinions.OpinionAnswerTable
  order_payment: payments.OrderPaymentTable
  order_payment_step: payments.PaymentStepTable
  order_posting: payments.OrderPostingTable
  order_reminder: orders.OrderReminderTable
  order_refund: payments.OrderRefundTable
  order_refund_line: payments.OrderRefundLineTable
  payee: payments.PayeeTable
  payout: payouts.PayoutTable
  payout_line: payouts.PayoutLineTable
  payout_step: payouts.PayoutStepTable
  provider_call: payments.ProviderCallTable
  provider_event: payments.ProviderEventTable
  provider_event_outcome: payments.ProviderEventOutcomeTable
  reservation: orders.ReservationTable
  reservation_event: orders.ReservationEventTable
  shipping_zone: shipping.ShippingZoneTable
  shipping_fee: shipping.ShippingFeeTable
  shipment: shipping.ShipmentTable
  reservation_line: orders.ReservationLineTable
  role_grant: identity.RoleGrantTable
  sale: sales.SaleTable
  sale_line: sales.SaleLineTable
  session: identity.SessionTable
  shelf_count: counts.ShelfCountTable
  shelf_count_goods: counts.ShelfCountGoodsTable
  shelf_count_line: counts.ShelfCountLineTable
  shelf_count_reason: counts.ShelfCountReasonTable
  shelf_document: ledgers.ShelfDocumentTable
  sign_in_attempt: identity.SignInAttemptTable
  sign_in_gate: identity.SignInGateTable
  statement: statements.StatementTable
  statement_acceptance: statements.StatementAcceptanceTable
  statement_line: statements.StatementLineTable
  signed_link: links.SignedLinkTable
  stock: ledgers.StockTable
  training_session: training.TrainingSessionTable
  upload: uploads.UploadTable
  upload_part: uploads.UploadPartTable
  variance_task: counts.VarianceTaskTable
  variant: products.VariantTable
  variant_code: listings.VariantCodeTable
  wish_list: tourist.WishListTable
  wish_list_item: tourist.WishListItemTable
}
